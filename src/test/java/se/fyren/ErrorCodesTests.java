package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fyren.web.Problem;

/** docs/errors.md lists every code that a program can meet, and no other. */
class ErrorCodesTests {

    @Test
    void everyProblemStandsInTheTable() {
        Set<String> codes = Arrays.stream(Problem.Code.values())
                .map(Problem.Code::code)
                .collect(Collectors.toCollection(TreeSet::new));
        codes.addAll(ErrorCodes.inCallsOf(" problem"));
        assertThat(listed("## Problems")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void everyProblemHasItsStatus() {
        assertThat(House.rows("errors.md", "## Problems").stream()
                        .map(row -> House.codes(row.get(0)).getFirst() + " " + row.get(1)))
                .containsAll(Arrays.stream(Problem.Code.values())
                        .map(code -> code.code() + " " + code.status().value())
                        .toList());
    }

    @Test
    void everyFieldErrorStandsInTheTable() {
        Set<String> codes = ErrorCodes.inCallsOf("new FieldError");
        assertThat(codes).contains("unknown-field", "out-of-range");
        codes.addAll(ErrorCodes.inCallsOf("\\.ofParameter"));
        assertThat(listed("## Fields")).containsExactlyInAnyOrderElementsOf(codes);
    }

    private static List<String> listed(String heading) {
        return House.rows("errors.md", heading).stream()
                .map(row -> House.codes(row.get(0)).getFirst())
                .toList();
    }
}
