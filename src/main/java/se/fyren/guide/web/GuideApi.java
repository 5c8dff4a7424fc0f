package se.fyren.guide.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.directory.Directory;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Guide;
import se.fyren.guide.Situation;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.InvalidFields;
import se.fyren.web.Languages;
import se.fyren.web.Problem.FieldError;
import se.fyren.web.Texts;

/** The guide for programs: {@code POST /api/guide}, as the public contract has it. */
@RestController
class GuideApi {

    private static final int DAY_LENGTH = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Directory directory;
    private final Languages languages;
    private final Clock clock;

    GuideApi(Directory directory, Languages languages, Clock clock) {
        this.directory = directory;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * What a program asks; every field may be left out or null.
     *
     * @param role own-experience, buyer, relative or professional
     * @param age 0 to 120, of the person the help is for
     * @param municipality the code of where that person lives or stays
     * @param situations what it is about
     * @param on the day the answer is for, today in Stockholm where it is not said
     */
    record Question(
            @Schema(implementation = Role.class) @Nullable String role,

            @Schema(minimum = "0", maximum = "120", description = "Of the person the help is for") @Nullable
            Integer age,

            @Schema(pattern = "[0-9]{4}", description = "Where that person lives or stays") @Nullable
            String municipality,

            @ArraySchema(schema = @Schema(implementation = Need.class)) @Nullable
            List<@Nullable String> situations,

            @Schema(format = "date", description = "Today in Stockholm where it is not said") @Nullable
            String on) {

        /** What was asked stays out of logs. */
        @Override
        public String toString() {
            return "Question[…]";
        }
    }

    @PostMapping(
            path = "/api/guide",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    AdviceJson advise(@RequestBody Question question, @RequestParam(defaultValue = "sv") String lang) {
        Snapshot snapshot = directory.snapshot();
        List<FieldError> errors = new ArrayList<>();
        @Nullable Texts texts = languages.in(lang).orElse(null);
        if (texts == null) {
            errors.add(new FieldError("lang", "unknown-word", "Not a language that Fyren speaks"));
        }
        @Nullable LocalDate day = day(question.on(), errors);
        @Nullable Situation situation = situation(question, snapshot, errors);
        if (texts == null || day == null || situation == null) {
            throw new InvalidFields(errors);
        }
        return AdviceJson.of(
                new Guide(directory.on(day)).advise(situation), new Wording(texts, snapshot, situation.municipality()));
    }

    private @Nullable LocalDate day(@Nullable String on, List<FieldError> errors) {
        if (on == null) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(on.length() == DAY_LENGTH ? on : "", DAY);
        } catch (DateTimeException notADay) {
            errors.add(new FieldError("/on", "not-a-day", "A day is written YYYY-MM-DD"));
            return null;
        }
    }

    private static @Nullable Situation situation(Question question, Snapshot snapshot, List<FieldError> errors) {
        @Nullable Role role = Role.of(question.role()).orElse(null);
        if (role == null && question.role() != null) {
            errors.add(new FieldError("/role", "unknown-word", "Not a role: " + codes(Role.values())));
        }
        @Nullable Age age = null;
        if (question.age() != null) {
            if (question.age() < 0 || question.age() > Age.OLDEST) {
                errors.add(new FieldError("/age", "out-of-range", "An age is a whole number from 0 to 120"));
            } else {
                age = new Age(question.age());
            }
        }
        @Nullable
        MunicipalityCode municipality =
                snapshot.municipality(question.municipality()).orElse(null);
        if (municipality == null && question.municipality() != null) {
            errors.add(new FieldError(
                    "/municipality", "unknown-municipality", "Not a Swedish municipality's four digits"));
        }
        Set<Need> needs = needs(question.situations(), errors);
        return errors.isEmpty() ? new Situation(role, age, municipality, needs) : null;
    }

    private static Set<Need> needs(@Nullable List<@Nullable String> words, List<FieldError> errors) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        if (words != null && words.size() > Need.values().length) {
            errors.add(
                    new FieldError("/situations", "out-of-range", "At most " + Need.values().length + " situations"));
            return needs;
        }
        int place = 0;
        for (@Nullable String word : words == null ? List.<@Nullable String>of() : words) {
            String pointer = "/situations/" + place++;
            Need.of(word)
                    .ifPresentOrElse(
                            needs::add,
                            () -> errors.add(new FieldError(
                                    pointer, "unknown-word", "Not a situation: " + codes(Need.values()))));
        }
        return needs;
    }

    private static String codes(Role... roles) {
        return String.join(", ", Arrays.stream(roles).map(Role::code).toList());
    }

    private static String codes(Need... needs) {
        return String.join(", ", Arrays.stream(needs).map(Need::code).toList());
    }
}
