package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/keys.md has every key, every purpose of one, and every class that asks a library of cryptography. */
class KeysTests {

    private static final Pattern PURPOSE = Pattern.compile("[fF]orPurpose\\(([^)]*)\\)");
    private static final Pattern LIBRARIES = Pattern.compile("import (?:static )?(?:javax[.]crypto"
            + "|java[.]security[.](?:MessageDigest|SecureRandom|Signature|Key[A-Z])|com[.]google[.]crypto[.]tink"
            + "|org[.]bouncycastle[.]crypto|com[.]eatthepath|com[.]webauthn4j|com[.]nimbusds)");
    private static final String A_CLASS = "[A-Z][a-z][A-Za-z0-9]*";

    private final List<String> named = House.codes(House.document("keys.md"));

    @Test
    void everyPurposeThatAKeyIsMadeForIsNamedOnceAndNoOther() {
        List<String> inCode = House.files(House.CODE, ".java").stream()
                .flatMap(file -> PURPOSE.matcher(House.text(file)).results())
                .map(call -> call.group(1))
                .filter(purpose -> !purpose.equals("String purpose") && !purpose.equals("purpose"))
                .toList();

        assertThat(inCode).hasSizeGreaterThan(25).allMatch(purpose -> purpose.matches("\"fyren [a-z0-9 -]+\""));
        assertThat(named.stream().filter(code -> code.startsWith("fyren ")).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(inCode.stream()
                        .map(purpose -> purpose.replace("\"", ""))
                        .distinct()
                        .toList());
    }

    @Test
    void everyClassThatAsksALibraryOfCryptographyIsNamedAndEveryKey() {
        List<Path> code = House.files(House.CODE, ".java");
        List<String> asking = code.stream()
                .filter(file -> LIBRARIES.matcher(House.text(file)).find())
                .map(KeysTests::name)
                .toList();
        List<String> keys = code.stream()
                .filter(file -> file.startsWith(House.CODE.resolve("se/fyren/sealing"))
                        || file.startsWith(House.CODE.resolve("se/fyren/access")))
                .map(KeysTests::name)
                .filter(name -> name.matches(".*Keys?(ring)?"))
                .toList();

        assertThat(asking).hasSizeGreaterThan(20);
        assertThat(keys).contains("PublicKey", "ChainKey", "Keyring");
        assertThat(named).containsAll(asking).containsAll(keys);
        assertThat(code)
                .extracting(KeysTests::name)
                .containsAll(named.stream()
                        .filter(one -> one.matches(A_CLASS) && !one.equals("KeysTests"))
                        .toList());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
