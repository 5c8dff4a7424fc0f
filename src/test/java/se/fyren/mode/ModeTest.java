package se.fyren.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModeTest {

    @Test
    void withoutAMarkerItIsProduction() {
        assertThat(Mode.of(null)).isEqualTo(Mode.PRODUCTION);
        assertThat(getClass().getClassLoader().getResource(Mode.MARKER))
                .as("tests run as production does")
                .isNull();
    }

    @Test
    void theMarkerInAFolderMakesTheDemo() throws MalformedURLException {
        Path marker = Path.of("src", "demo", "resources").resolve(Mode.MARKER);
        assertThat(marker).exists();
        assertThat(Mode.of(marker.toUri().toURL())).isEqualTo(Mode.DEMO);
    }

    @Test
    void aMarkerInAJarCountsForNothing() throws MalformedURLException {
        assertThat(Mode.of(URI.create("jar:file:/fyren.jar!/" + Mode.MARKER).toURL()))
                .isEqualTo(Mode.PRODUCTION);
    }

    @Test
    void nothingThatIsPackagedHasTheMarker() {
        assertThat(Files.exists(Path.of("target", "classes").resolve(Mode.MARKER)))
                .isFalse();
    }
}
