package se.fyren.access.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.access.keys.LockedNote;
import se.fyren.sealing.SecretKey;
import se.fyren.web.PublicAddress;

/**
 * Sends somebody to a municipality's own sign-in and reads what they come back with. What must be remembered meanwhile
 * is kept by their browser, locked; nothing is stored here.
 */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class IdentityProviders {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TRUSTED = Duration.ofHours(12);

    private final List<Provider> providers;
    private final LockedNote note;
    private final SecretKey subjects;
    private final PublicAddress address;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    IdentityProviders(ProviderSettings settings, InstallationSecret secret, PublicAddress address, Clock clock) {
        this.providers = settings.providers();
        this.note = new LockedNote(secret.forPurpose("fyren identity providers"), "journey", PATIENCE, clock);
        this.subjects = secret.forPurpose("fyren identities");
        this.address = address;
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata metadata, Instant until) {}

    /** Resa: where to send the browser, and what it is to keep until it comes back. */
    public record Journey(URI to, String kept) {}

    /** What came of coming back. */
    public sealed interface Return {

        /** Känd: whom the provider means, and why they went there. */
        record Known(Identity identity, Errand errand) implements Return {}

        /** Okänd: nothing that can be trusted came back. */
        record Untrusted() implements Return {}
    }

    /** Every provider. */
    public List<Provider> all() {
        return providers;
    }

    /** Where to go for the errand; empty where there is no such provider, or it does not answer. */
    public Optional<Journey> begin(String id, Errand errand) {
        return provider(id).flatMap(provider -> metadata(provider).map(metadata -> {
            CodeFlow flow = CodeFlow.begin();
            List<String> words = List.of(
                    id,
                    errand.language(),
                    errand.link(),
                    errand.change(),
                    errand.label(),
                    flow.state().getValue(),
                    flow.nonce().getValue(),
                    flow.verifier().getValue());
            return new Journey(flow.address(provider, metadata, back(id)), note.write(words));
        }));
    }

    /**
     * Whom the provider means.
     *
     * @param kept what the browser kept; null where it kept nothing
     * @param query what the provider added to the address
     */
    public Return end(String id, @Nullable String kept, String query) {
        Optional<List<String>> read =
                note.read(kept).filter(words -> words.getFirst().equals(id));
        Optional<Provider> provider = provider(id);
        if (read.isEmpty() || provider.isEmpty()) {
            return new Return.Untrusted();
        }
        List<String> words = read.get();
        return metadata(provider.get())
                .flatMap(metadata -> CodeFlow.read(words.get(5), words.get(6), words.get(7))
                        .subject(provider.get(), metadata, back(id), query))
                .<Return>map(subject -> new Return.Known(
                        new Identity(
                                id,
                                HexFormat.of()
                                        .formatHex(subjects.sign(
                                                provider.get()
                                                        .issuer()
                                                        .toString()
                                                        .getBytes(UTF_8),
                                                subject.getBytes(UTF_8)))),
                        new Errand(words.get(1), words.get(2), words.get(3), words.get(4))))
                .orElseGet(Return.Untrusted::new);
    }

    private Optional<Provider> provider(String id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What the provider says of itself, asked again twice a day; empty where it does not answer. */
    private Optional<OIDCProviderMetadata> metadata(Provider provider) {
        Known last = known.get(provider.id());
        if (last != null && last.until.isAfter(clock.instant())) {
            return Optional.of(last.metadata);
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), CodeFlow::ask);
            known.put(provider.id(), new Known(metadata, clock.instant().plus(TRUSTED)));
            return Optional.of(metadata);
        } catch (GeneralException | IOException silent) {
            return Optional.empty();
        }
    }

    /** Where the provider sends the browser back to: one address a provider, to be told to it once. */
    private URI back(String id) {
        return URI.create(address.of("/sv/staff/providers/" + id + "/back"));
    }
}
