package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.database.TestDatabase;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Draft;
import se.fyren.directory.changes.Fault;
import se.fyren.directory.changes.FieldFault;
import se.fyren.directory.changes.Line;
import se.fyren.directory.changes.LineChange;
import se.fyren.directory.changes.Proposal;

/** What is wrong with an edit is told by field, and of what kind it is. */
class LineChecksTests {

    private static final Node NODE = Node.started(TestDatabase.migrated().dataSource());

    @ParameterizedTest(name = "{2} «{3}» is {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "CHANNELS | kvinnofridslinjen | value | 020-50 50 50 50 | NOT_A_PHONE_NUMBER",
                "CHANNELS | kvinnofridslinjen | type | fax | UNKNOWN_WORD",
                "CHANNELS | kvinnofridslinjen | hours | sometimes | UNKNOWN_WORD",
                "CHANNELS | kvinnofridslinjen | service | nobody | UNKNOWN_NAME",
                "CHANNELS | kvinnofridslinjen | source | hearsay | UNKNOWN_NAME",
                "CHANNELS | kvinnofridslinjen | source | '' | MISSING",
                "CHANNELS | kvinnofridslinjen | checked | '' | MISSING",
                "CHANNELS | kvinnofridslinjen | checked | 2026-11-22 | IN_THE_FUTURE",
                "CHANNELS | kvinnofridslinjen | checked | yesterday | NOT_A_DAY",
                "CHANNELS | kvinnofridslinjen | first_day | 2026-02-30 | NOT_A_DAY",
                "CHANNELS | kvinnofridslinjen | note | x\u202ey | UNREADABLE",
                "COVERAGE | mika-sthlm | municipality | 0199 | UNKNOWN_NAME",
                "COVERAGE | mika-sthlm | municipality | Tyresö | UNKNOWN_NAME",
                "COVERAGE | mika-sthlm | status | signed | UNKNOWN_WORD",
                "COVERAGE | mika-sthlm | last_day | 1999-01-01 | ENDS_BEFORE_IT_BEGINS",
                "SERVICES | kast-sthlm | name | '' | MISSING",
                "SERVICES | kast-sthlm | organisation | somebody | UNKNOWN_NAME",
                "SERVICES | kast-sthlm | kind | pub | UNKNOWN_WORD",
                "SERVICES | kast-sthlm | id | mika-sthlm | STANDS_TWICE",
                "SERVICES | kast-sthlm | id | KAST | NOT_AN_IDENTIFIER",
                "SERVICES | kast-sthlm | source | '' | MISSING"
            })
    void namesTheField(DataFile file, String service, String column, String text, Fault fault) {
        Line line = NODE.changes().lines(file).stream()
                .filter(one -> one.service().orElseThrow().equals(service))
                .findFirst()
                .orElseThrow();
        Line before = line;
        Line checked = file.isChecked() ? line.with("checked", "2026-11-20").with("first_day", "2020-01-01") : line;

        assertThat(faults(new LineChange(before, checked.with(column, text.replace("'", "")))))
                .extracting(FieldFault::line, FieldFault::column, FieldFault::fault)
                .contains(tuple(0, column, fault));
    }

    @ParameterizedTest(name = "{0} «{1}» makes {2} wrong")
    @CsvSource({
        "type, web, value, NOT_AN_HTTPS_ADDRESS",
        "type, email, value, NOT_AN_EMAIL_ADDRESS",
        "seen, 2026-11-21, checked, CHECKED_BEFORE_SEEN"
    })
    void namesTheFieldThatAnotherMakesWrong(String changed, String text, String wrong, Fault fault) {
        Line line = NODE.line(DataFile.CHANNELS, "service", "kvinnofridslinjen", "type", "phone");

        assertThat(faults(
                        new LineChange(line, line.with("checked", "2026-11-20").with(changed, text))))
                .extracting(FieldFault::column, FieldFault::fault)
                .containsExactly(tuple(wrong, fault));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"helps:nobody,yes,rule", "age,adults,value", "reach,area:99,value", "free,perhaps,value"})
    void namesTheRuleOrItsValue(String rule, String value, String column) {
        Line line = Line.of(
                DataFile.RULES,
                Map.of(
                        "service",
                        "kast-sthlm",
                        "rule",
                        rule,
                        "value",
                        value,
                        "source",
                        "002_77f5b7eb4d3879ac.txt",
                        "checked",
                        "2026-11-21"));

        assertThat(faults(LineChange.added(line)))
                .extracting(FieldFault::column)
                .containsExactly(column);
    }

    @Test
    void everyMissingFieldIsToldAtOnce() {
        Line line = Line.of(DataFile.COVERAGE, Map.of("service", "mika-sthlm", "municipality", "0192"));

        assertThat(faults(LineChange.added(line)))
                .extracting(FieldFault::column, FieldFault::fault)
                .contains(
                        tuple("status", Fault.MISSING),
                        tuple("source", Fault.MISSING),
                        tuple("checked", Fault.MISSING));
    }

    @Test
    void aFactThatIsTakenAwayNeedsNoCheckDate() {
        Line visit = NODE.line(DataFile.CHANNELS, "service", "mika-sthlm", "type", "visit");

        assertThat(NODE.changes().propose(List.of(LineChange.withdrawn(visit)))).isInstanceOf(Draft.class);
    }

    @Test
    void whatOthersLeanOnIsNotTakenAway() {
        Line service = NODE.line(DataFile.SERVICES, "id", "mika-sthlm");

        assertThat(faults(LineChange.withdrawn(service))).isNotEmpty().allSatisfy(fault -> assertThat(fault.fault())
                .isEqualTo(Fault.STILL_NEEDED));
    }

    @Test
    void aLineThatStaysAsItWasIsNoChange() {
        Line service = NODE.line(DataFile.SERVICES, "id", "mika-sthlm");

        assertThat(faults(new LineChange(service, service.with("name", " Mikamottagningen Stockholm\r\n"))))
                .extracting(FieldFault::fault)
                .containsExactly(Fault.UNCHANGED);
        assertThat(NODE.changes().propose(List.of())).isInstanceOf(Proposal.Refused.class);
    }

    @Test
    void aLineThatIsThereIsNotAddedAgain() {
        Line service = NODE.line(DataFile.SERVICES, "id", "mika-sthlm");

        assertThat(faults(LineChange.added(service)))
                .extracting(FieldFault::fault)
                .containsExactly(Fault.STANDS_TWICE);
    }

    @Test
    void oneLineStandsOnceInAChange() {
        Line service = NODE.line(DataFile.SERVICES, "id", "mika-sthlm");

        assertThat(faults(
                        new LineChange(service, service.with("name", "Ett")),
                        new LineChange(service, service.with("name", "Två"))))
                .extracting(FieldFault::line, FieldFault::fault)
                .contains(tuple(1, Fault.STANDS_TWICE));
    }

    private static List<FieldFault> faults(LineChange... lines) {
        return switch (NODE.changes().propose(List.of(lines))) {
            case Proposal.Refused(List<FieldFault> faults) -> faults;
            case Proposal other -> throw new AssertionError(other.getClass());
        };
    }
}
