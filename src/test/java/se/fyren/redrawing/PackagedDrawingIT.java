package se.fyren.redrawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fyren.redrawing.Redrawn.Pages;

@DisplayName("The packaged jar")
class PackagedDrawingIT {

    private static final Path JAR = Path.of("target", "fyren.jar").toAbsolutePath();

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void drawsWhatIsSentWithoutBeingUnpacked() throws IOException {
        Process drawing = DrawingProcess.start(JAR.toString(), true);
        try (OutputStream sent = drawing.getOutputStream()) {
            sent.write(Sent.pdf(1));
        }

        assertThat(Redrawing.read(new DataInputStream(drawing.getInputStream())))
                .isInstanceOfSatisfying(
                        Pages.class, drawn -> assertThat(drawn.jpegs()).hasSize(1));
        assertThat(drawing.onExit().join().exitValue()).isZero();
    }
}
