package se.fyren.directory.hsds;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Inläsning: what Fyren's own HSDS files say, read back to the very records that they were written from, or refused
 * with all that is wrong in them. Nothing is read that would be lost: a field that Fyren has no place for is refused.
 */
sealed interface HsdsImport {

    /** Everything holds. */
    record Read(Catalogue catalogue) implements HsdsImport {}

    /** Something is wrong; nothing is taken. At most 100 problems are told. */
    record Refused(List<Problem> problems) implements HsdsImport {}

    /**
     * What is wrong.
     *
     * @param pointer where in the file (RFC 6901), empty for all of it
     */
    record Problem(String file, String pointer, String reason) {

        @Override
        public String toString() {
            return file + (pointer.isEmpty() ? "" : "#" + pointer) + " " + reason;
        }
    }

    /** Reads a folder, a zip file or a file of services; the organizations and places are read where they are there. */
    static HsdsImport of(Path path) {
        Problems problems = new Problems();
        Map<String, Place> files = HsdsSource.read(path, problems);
        Place services = files.get(HsdsFiles.SERVICES);
        if (services == null) {
            return new Refused(problems.all());
        }
        RecordReading reading = new RecordReading(problems);
        List<HsdsService> read = reading.list(HsdsService.class, services);
        Place organizations = files.get(HsdsFiles.ORGANIZATIONS);
        Place places = files.get(HsdsFiles.PLACES);
        if (organizations != null) {
            reading.list(HsdsOrganization.class, organizations);
        }
        if (places != null) {
            reading.list(HsdsServiceAtLocation.class, places);
        }
        if (problems.isEmpty()) {
            new ReferenceChecks(problems).check(services);
        }
        if (problems.isEmpty()) {
            Agreement agreement = new Agreement(services, problems);
            if (organizations != null) {
                agreement.organizations(organizations);
            }
            if (places != null) {
                agreement.places(places);
            }
        }
        return problems.isEmpty() ? new Read(Catalogue.of(read)) : new Refused(problems.all());
    }
}
