package se.fyren.access.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.sealing.SecretKey;
import se.fyren.web.WrongSetting;

/**
 * The secret of one Fyren, kept in a file outside the database and the same on each of its nodes: {@code
 * FYREN_SECRET_FILE}, {@code secret} in the data folder if not set. It signs what the database must not be able to
 * forge: the trail, public keys, challenges.
 */
@Component
public final class InstallationSecret implements Pepper {

    private final SecretKey secret;

    InstallationSecret(
            @Value("${fyren.secret.file:}") String file, @Value("${fyren.data.dir:data}") String dataFolder) {
        this.secret = file.isBlank() ? own(Path.of(dataFolder, "secret")) : read(Path.of(file));
    }

    @Override
    public SecretKey forPurpose(String purpose) {
        return secret.forPurpose(purpose);
    }

    private static SecretKey own(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, HexFormat.of().formatHex(SecretKey.random().bytes()) + "\n", StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException itIsThere) {
            return read(file);
        } catch (IOException broken) {
            throw new WrongSetting("Fyren cannot write its secret in " + file.toAbsolutePath()
                    + "; make the folder writable, or name a file with FYREN_SECRET_FILE.");
        }
        return read(file);
    }

    private static SecretKey read(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream()
                    .anyMatch(permission -> !Set.of("OWNER_READ", "OWNER_WRITE").contains(permission.name()))) {
                throw new WrongSetting("The secret in " + file.toAbsolutePath()
                        + " can be read by others; take their permissions away (chmod 600).");
            }
            return SecretKey.of(HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (NoSuchFileException missing) {
            throw new WrongSetting(
                    "There is no secret in " + file.toAbsolutePath() + ", which FYREN_SECRET_FILE names.");
        } catch (IOException | IllegalArgumentException notASecret) {
            throw new WrongSetting("The file " + file.toAbsolutePath() + " is no secret: 64 hexadecimal digits.");
        }
    }

    @Override
    public String toString() {
        return "InstallationSecret[…]";
    }
}
