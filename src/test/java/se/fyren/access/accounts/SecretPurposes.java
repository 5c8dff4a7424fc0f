package se.fyren.access.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.Fyren;
import se.fyren.access.Pepper;
import se.fyren.access.keys.InstallationSecret;

/** All that the installation's secret is used for, as the compiled code names it. */
final class SecretPurposes {

    private static final Set<ClassDesc> SECRETS = Set.of(
            Pepper.class.describeConstable().orElseThrow(),
            InstallationSecret.class.describeConstable().orElseThrow());

    private SecretPurposes() {}

    static List<String> inCode() {
        Path code = Path.of(
                Fyren.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> files = Files.walk(code)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(SecretPurposes::parsed)
                    .flatMap(type -> type.methods().stream())
                    .flatMap(method -> method.code().stream())
                    .flatMap(body -> named(body).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> named(CodeModel body) {
        List<String> purposes = new ArrayList<>();
        @Nullable ConstantDesc last = null;
        for (CodeElement element : body) {
            if (element instanceof InvokeInstruction call && asksForAKey(call)) {
                if (!(last instanceof String purpose)) {
                    throw new AssertionError(
                            "A purpose that is not named where the key is asked for: " + body.parent());
                }
                purposes.add(purpose);
            } else if (element instanceof Instruction) {
                last = element instanceof ConstantInstruction constant ? constant.constantValue() : null;
            }
        }
        return purposes;
    }

    private static boolean asksForAKey(InvokeInstruction call) {
        return call.name().equalsString("forPurpose")
                && SECRETS.contains(call.owner().asSymbol());
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
