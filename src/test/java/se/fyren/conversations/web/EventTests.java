package se.fyren.conversations.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyren.web.Language;
import se.fyren.web.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What open pages are told. */
class EventTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void whateverItSaysInWhateverLanguageItIsAsLong(String language) throws IOException {
        String answering =
                new Languages().in(language).orElseThrow().of("conversations.answering", LocalTime.of(23, 55));

        byte[] event = new Event(answering, true, false).bytes();

        assertThat(event).hasSize(Event.BYTES);
        assertThat(Event.OVER.bytes()).hasSize(Event.BYTES);
        String text = new String(event, UTF_8);
        assertThat(text).startsWith("data:").endsWith(" \n\n");
        JsonNode said = new JsonMapper().readTree(text.substring("data:".length()));
        assertThat(said.get("answering").asString()).isEqualTo(answering);
        assertThat(said.get("news").asBoolean()).isTrue();
        assertThat(said.get("over").asBoolean()).isFalse();
    }

    @Test
    void whatWouldBeLongerIsNotSent() {
        assertThatIllegalStateException().isThrownBy(() -> new Event("ö".repeat(300), false, false).bytes());
    }

    static List<String> languages() throws IOException {
        return new Languages().all().stream().map(Language::code).toList();
    }
}
