package se.fyren.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Behov: what someone needs help with; the words of the public contract's {@code situations}. */
public enum Need {
    SOLD_SEX("sold-sex"),
    RAPED("raped"),
    SELF_HARM("self-harm"),
    /** For sexual purposes. */
    TRAFFICKED("trafficked"),
    /** Labour, begging, crime. */
    EXPLOITED_OTHERWISE("exploited-otherwise"),
    BOUGHT_SEX("bought-sex"),
    COMPULSIVE("compulsive"),
    VIOLENCE_AT_HOME("violence-at-home"),
    /** Not registered in Sweden. */
    NOT_REGISTERED("not-registered");

    /** What someone who buys may need. */
    public static final Set<Need> OF_BUYERS = Set.of(BOUGHT_SEX, COMPULSIVE);

    private final String code;

    Need(String code) {
        this.code = code;
    }

    /** The need of that word, empty where there is none. */
    public static Optional<Need> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** The word in the contract and in the data files. */
    @JsonValue
    public String code() {
        return code;
    }
}
