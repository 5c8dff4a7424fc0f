package se.fyren.directory.hsds;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import se.fyren.directory.Snapshot;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * HSDS-filerna: the whole catalogue as three files. Each is a list of whole records, every one as the API tells it
 * under its own address; a file has no pages.
 */
public final class HsdsFiles {

    /** Holds everything; the other two tell the same from where one may begin instead. */
    static final String SERVICES = "services.json";

    static final String ORGANIZATIONS = "organizations.json";
    static final String PLACES = "service_at_locations.json";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private HsdsFiles() {}

    /** The directory of the day, by the files' names. */
    public static SequencedMap<String, byte[]> of(Snapshot snapshot, LocalDate day) {
        return of(Catalogue.of(snapshot.on(day), snapshot));
    }

    static SequencedMap<String, byte[]> of(Catalogue catalogue) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put(SERVICES, JSON.writeValueAsBytes(catalogue.services()));
        files.put(ORGANIZATIONS, JSON.writeValueAsBytes(catalogue.organizations()));
        files.put(
                PLACES,
                JSON.writeValueAsBytes(catalogue.services().stream()
                        .flatMap(HsdsServiceAtLocation::of)
                        .toList()));
        return files;
    }
}
