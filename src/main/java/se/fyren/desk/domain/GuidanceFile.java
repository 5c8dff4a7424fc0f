package se.fyren.desk.domain;

import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.fyren.desk.Guidance;
import se.fyren.desk.Guidance.Piece;

/** Handledningens fil: {@code desk/guidance.csv}, one line a piece. */
@Configuration(proxyBeanMethods = false)
class GuidanceFile {

    @Bean
    Guidance guidance() {
        return new Guidance(
                DeskTable.rows("guidance.csv").stream().map(GuidanceFile::piece).toList());
    }

    private static Piece piece(CSVRecord row) {
        @Nullable String checked = known(row.get("checked"));
        return new Piece(
                row.get("piece"),
                row.get("source"),
                checked == null ? null : LocalDate.parse(checked),
                known(row.get("address")));
    }

    private static @Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }
}
