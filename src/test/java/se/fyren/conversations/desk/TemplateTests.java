package se.fyren.conversations.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates as they are written in each language. */
class TemplateTests {

    /** What somebody is sent who may be in danger, or who is answered by nobody for a while. */
    private static final List<Template> ABOUT_DANGER =
            List.of(Template.DANGER, Template.UNDER_18_ONWARDS, Template.CLOSED);

    @ParameterizedTest
    @ValueSource(strings = {"sv", "sv-x-easy", "en", "ar", "es", "ro", "ru", "th", "uk"})
    void eachIsThereAndThoseAboutDangerNameTheNumber(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader file =
                new InputStreamReader(resource("messages/templates_" + language + ".properties"), UTF_8)) {
            texts.load(file);
        }
        assertThat(Template.values())
                .allSatisfy(one -> assertThat(one.paragraphs()).hasSize(3).allSatisfy(paragraph -> assertThat(
                                texts.getProperty("templates." + paragraph))
                        .isNotBlank()));
        assertThat(ABOUT_DANGER).allSatisfy(one -> assertThat(text(one, texts)).contains("112"));
        assertThat(text(Template.UNDER_18_ONWARDS, texts))
                .as("as the directory has it")
                .contains("Bris", value("bris,phone,"), "bris.se", "umo.se");
    }

    private static String text(Template one, Properties texts) {
        return one.paragraphs().stream()
                .map(paragraph -> texts.getProperty("templates." + paragraph))
                .collect(Collectors.joining(" "));
    }

    /** What the directory's last line that begins so goes on with. */
    private static String value(String beginning) {
        try (InputStream file = resource("directory/channels.csv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(beginning))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.substring(beginning.length()).split(",", -1)[0])
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(TemplateTests.class.getClassLoader().getResourceAsStream(name), name);
    }
}
