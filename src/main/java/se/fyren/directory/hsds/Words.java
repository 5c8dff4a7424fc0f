package se.fyren.directory.hsds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Finding;
import se.fyren.directory.Need;
import se.fyren.directory.Organisation;
import se.fyren.directory.Role;
import se.fyren.kernel.AgeRange;

/** Ord: the plain Swedish words for what the directory knows. */
final class Words {

    private Words() {}

    static String of(Need need) {
        return switch (need) {
            case SOLD_SEX -> "sex mot ersättning";
            case RAPED -> "våldtäkt";
            case SELF_HARM -> "sex som självskada";
            case TRAFFICKED -> "människohandel för sexuella ändamål";
            case EXPLOITED_OTHERWISE -> "annat utnyttjande, som i arbete, tiggeri eller brott";
            case BOUGHT_SEX -> "köp av sex";
            case COMPULSIVE -> "sex eller porr som man har tappat kontrollen över";
            case VIOLENCE_AT_HOME -> "våld i nära relationer";
            case NOT_REGISTERED -> "att inte vara folkbokförd i Sverige";
        };
    }

    static String of(Role role) {
        return switch (role) {
            case OWN_EXPERIENCE -> "personer med egen erfarenhet av utsatthet";
            case BUYER -> "personer som köper sex eller har tappat kontrollen";
            case RELATIVE -> "anhöriga";
            case PROFESSIONAL -> "yrkesverksamma";
        };
    }

    static String of(Audience audience) {
        return switch (audience) {
            case YOUNG -> "unga";
            case WOMEN -> "kvinnor";
            case LGBTQ -> "hbtq-personer";
        };
    }

    static String of(AgeRange ages) {
        if (ages.isUnlimited()) {
            return "ingen åldersgräns anges";
        }
        boolean from = ages.youngest() > AgeRange.EVERYONE.youngest();
        boolean to = ages.oldest() < AgeRange.EVERYONE.oldest();
        return from && to
                ? ages.youngest() + " till och med " + ages.oldest() + " år"
                : from ? "från " + ages.youngest() + " år" : "till och med " + ages.oldest() + " år";
    }

    static String of(Answer answer) {
        return switch (answer) {
            case YES -> "ja";
            case NO -> "nej";
            case LIMITED -> "i viss mån";
            case UNKNOWN -> "okänt";
        };
    }

    static String of(CoverageStatus status) {
        return switch (status) {
            case IN_FORCE -> "avtal gäller";
            case TRIAL -> "avtal på prov";
            case NONE -> "inget avtal";
            case PREDECESSOR -> "avtal med en tidigare verksamhet";
        };
    }

    static String of(Channel.Type type) {
        return switch (type) {
            case PHONE -> "telefon";
            case CHAT -> "chatt";
            case SMS -> "sms";
            case EMAIL -> "e-post";
            case WEB -> "webbplats";
            case VISIT -> "besök";
            case BOOKING -> "bokad tid";
            case WRITE -> "meddelande i Fyren";
            case VIA_MUNICIPALITY -> "socialtjänsten i hemkommunen";
        };
    }

    /** What kind of body it is, empty where no word would say more than its name. */
    static Optional<String> of(Organisation.Kind kind) {
        return switch (kind) {
            case MUNICIPALITY -> Optional.of("Kommun");
            case REGION -> Optional.of("Region");
            case COUNTY_BOARD -> Optional.of("Länsstyrelse");
            case AGENCY -> Optional.of("Myndighet");
            case UNIVERSITY -> Optional.of("Universitet");
            case HOSPITAL -> Optional.of("Sjukhus");
            case ASSOCIATION -> Optional.of("Förening");
            case CHURCH -> Optional.of("Trossamfund");
            case COOPERATION -> Optional.of("Samverkan");
            case MEDIA -> Optional.of("Medieföretag");
            case COMPANY -> Optional.of("Företag");
            case VARIOUS, UNKNOWN -> Optional.empty();
        };
    }

    /** The things that have the answer, in the order of their enumeration. */
    static <K extends Enum<K>> List<K> having(Answer answer, Map<K, Finding<Answer>> findings) {
        return findings.entrySet().stream()
                .filter(one -> one.getValue().is(answer))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** «Lead: one, other.», or nothing where there is nothing to list. */
    static Optional<String> sentence(String lead, Stream<String> things) {
        String list = things.distinct().collect(Collectors.joining("; "));
        return list.isEmpty() ? Optional.empty() : Optional.of(lead + ": " + list + ".");
    }

    /** The sentences that there are, null where there is none. */
    @SafeVarargs
    static @Nullable String text(Optional<String>... sentences) {
        StringJoiner text = new StringJoiner(" ");
        for (Optional<String> sentence : sentences) {
            sentence.ifPresent(text::add);
        }
        return text.length() == 0 ? null : text.toString();
    }
}
