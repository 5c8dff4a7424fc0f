package se.fyren.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.TextKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The browser's scripts and Fyren write docs/sealing.md the same: each opens what the other has sealed. */
@Journey
class SealingVectorsTest {

    private static final String OPENS = """
            async vector => {
              const { base64, open, publicKey, unveil } = await import('/seal/seal.js');
              const { keys, read } = await import('/seal/receipt.js');
              const bytes = hex => Uint8Array.from(hex.match(/../g), two => parseInt(two, 16));
              const hex = bytes => [...bytes].map(one => one.toString(16).padStart(2, '0')).join('');
              const { digits } = read(vector.receipt);
              const { door, reading } = await keys(digits, base64.of(bytes(vector.salt)));
              return [
                hex(door), hex(await publicKey(reading)),
                hex(await open(reading, bytes(vector.textBox), `fyren text box 1 ${vector.thread}`)),
                await unveil(bytes(vector.textKey), bytes(vector.body), vector.thread, vector.message)
              ];
            }""";

    private static final String SEALS = """
            async ({ centre, thread, id, key }) => {
              const { base64, seal, veil } = await import('/seal/seal.js');
              return [
                base64.of(await seal(base64.read(centre), new TextEncoder().encode('ฉัน'), 'fyren test')),
                base64.of(await veil(base64.read(key), 'a'.repeat(10000), thread, id))
              ];
            }""";

    private static final String DRAWS = """
            async () => {
              const { draw, read } = await import('/seal/receipt.js');
              const drawn = Array.from({ length: 500 }, draw);
              return drawn.filter(digits => read(digits).digits === digits);
            }""";

    @Test
    void theBrowserOpensTheVectors(Visitors visitors) throws IOException {
        Map<String, String> vector = JsonMapper.builder()
                .build()
                .readValue(new ClassPathResource("sealing-1.json").getContentAsByteArray(), new TypeReference<>() {});

        assertThat(at(visitors, OPENS, vector))
                .isEqualTo(List.of(
                        String.valueOf(vector.get("door")),
                        String.valueOf(vector.get("reading")),
                        String.valueOf(vector.get("textKey")),
                        String.valueOf(vector.get("text"))));
    }

    @Test
    void fyrenOpensWhatTheBrowserSeals(Visitors visitors) {
        PrivateKey centre = PrivateKey.random();
        TextKey key = TextKey.random();
        UUID thread = UUID.randomUUID();
        UUID id = UUID.randomUUID();

        Object sealed = at(
                visitors,
                SEALS,
                Map.of(
                        "centre", base64(centre.publicKey().bytes()),
                        "key", base64(key.bytes()),
                        "thread", thread.toString(),
                        "id", id.toString()));

        assertThat(sealed).asInstanceOf(list(String.class)).satisfies(both -> {
            assertThat(centre.open(bytes(both.getFirst()), "fyren test").map(SealingVectorsTest::text))
                    .hasValue("ฉัน");
            assertThat(bytes(both.getLast())).hasSize(45_084);
            assertThat(key.unlock(bytes(both.getLast()), "fyren text 1 " + thread + " " + id)
                            .map(SealingVectorsTest::text))
                    .hasValueSatisfying(json -> assertThat(json).startsWith("{\"v\":1,\"text\":\"aaa"));
        });
    }

    @Test
    void whatTheBrowserDrawsAreReceipts(Visitors visitors) {
        assertThat(at(visitors, DRAWS, Map.of()))
                .asInstanceOf(list(String.class))
                .hasSize(500)
                .doesNotHaveDuplicates()
                .allSatisfy(digits -> assertThat(Receipt.read(digits)).isInstanceOf(Receipt.Reading.Read.class));
    }

    private static Object at(Visitors visitors, String script, Map<String, String> with) {
        Visitor visitor = visitors.onAPhone();
        visitor.opens("/sv/back");
        return visitor.page().evaluate(script, with);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
