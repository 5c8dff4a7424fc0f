package se.fyren;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyren.access.Act;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit;
import se.fyren.access.accounts.AccountEvent;
import se.fyren.access.accounts.PasskeySignIn;
import se.fyren.conversations.Errand;
import se.fyren.conversations.Referral;
import se.fyren.conversations.desk.Concern.Whom;
import se.fyren.conversations.desk.Step;
import se.fyren.conversations.desk.Template;
import se.fyren.conversations.desk.Whose;
import se.fyren.conversations.domain.Inbox;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.web.WorkForm;
import se.fyren.directory.Answer;
import se.fyren.directory.Area;
import se.fyren.directory.Audience;
import se.fyren.directory.Channel;
import se.fyren.directory.CoverageStatus;
import se.fyren.directory.Need;
import se.fyren.directory.Organisation;
import se.fyren.directory.ReviewList.Concern;
import se.fyren.directory.Role;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.Fault;
import se.fyren.editing.Outcome;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.NextStep;
import se.fyren.guide.Reason;
import se.fyren.guide.Verdict;
import se.fyren.post.Notice;
import se.fyren.redrawing.Redrawn;
import se.fyren.web.Codes;

/** Every message key that code and templates use: those written out, and those put together from a beginning. */
final class MessageKeys {

    /** The beginnings to which code adds the rest, each with every rest that it can add. */
    private static final Map<String, Set<String>> ENDINGS = Map.ofEntries(
            Map.entry("guide.role.", words(Role.values(), Role::code)),
            Map.entry("guide.need.", words(Need.values(), Need::code)),
            Map.entry("guide.helps.", words(Need.values(), Need::code)),
            Map.entry("guide.verdict.", words(Verdict.values(), Verdict::code)),
            Map.entry("guide.reason.", words(Reason.Code.values(), Reason.Code::code)),
            Map.entry("guide.next.", words(NextStep.values(), MessageKeys::hyphened)),
            Map.entry("guide.hours.", words(Channel.Hours.values(), MessageKeys::hyphened)),
            Map.entry("guide.channel.", words(Channel.Type.values(), Channel.Type::code)),
            Map.entry("guide.channel.unknown.", words(Channel.Type.values(), Channel.Type::code)),
            Map.entry("guide.answer.for.", beneficiaries()),
            Map.entry("guide.child.told.", Set.of("relative", "professional")),
            Map.entry("guide.reason.for-", Set.of("young", "women", "lgbtq")),
            Map.entry("guide.free", Set.of("", ".no", ".unknown")),
            Map.entry("guide.anonymous", Set.of("", ".no", ".unknown")),
            Map.entry(
                    "directory.topic.",
                    Set.of(
                            "reach",
                            "reach-professional",
                            "casework",
                            "age",
                            "free",
                            "anonymous",
                            "operating",
                            "offered",
                            "unregistered")),
            Map.entry("directory.helps.", words(Need.values(), Need::code)),
            Map.entry("directory.receives.", words(Role.values(), Role::code)),
            Map.entry("directory.value.", factWords()),
            Map.entry("post.", notices()),
            Map.entry("directory.concern.", words(Concern.values(), MessageKeys::hyphened)),
            Map.entry("directory.channel.", words(Channel.Type.values(), Channel.Type::code)),
            Map.entry("web.error.", Set.of("not-found", "too-large", "cross-site", "other", "kept", "busy")),
            Map.entry("desk.kind.", words(Kind.values(), MessageKeys::hyphened)),
            Map.entry("desk.county.", words(Verdict.values(), Verdict::code)),
            Map.entry("embed.", words(Verdict.values(), Verdict::code)),
            Map.entry("desk.signs.", Set.of("situation", "control", "sexual", "child")),
            Map.entry("desk.consent.", Set.of("needed", "not-needed")),
            Map.entry("staff.role.", words(StaffRole.values(), MessageKeys::hyphened)),
            Map.entry("staff.unit-kind.", words(Unit.Kind.values(), MessageKeys::hyphened)),
            Map.entry(
                    "staff.menu.",
                    Set.of("colleagues", "units", "conversations", "lent", "facts", "unit", "trail", "account")),
            Map.entry(
                    "staff.passphrase.",
                    Set.of("too-short", "too-long", "too-simple", "holds-the-name", "own-name", "common", "busy")),
            Map.entry("staff.passkey.", words(PasskeySignIn.Fault.values(), MessageKeys::hyphened)),
            Map.entry("staff.recover.", Set.of("no-match")),
            Map.entry("staff.act.", words(Act.values(), MessageKeys::hyphened)),
            Map.entry("staff.event.", words(AccountEvent.values(), MessageKeys::hyphened)),
            Map.entry("staff.thing.", words(Thing.values(), MessageKeys::hyphened)),
            Map.entry("staff.invite.wrong.", Set.of("name", "sign-in-name", "sign-in-name-taken")),
            Map.entry("inbox.promise.wrong.", Set.of("weekdays", "opens", "closes")),
            Map.entry("inbox.retention.wrong.", Set.of("reference", "on", "last", "leaving")),
            Map.entry("inbox.lend.wrong.", Set.of("interpreter", "through")),
            Map.entry("staff.assign.wrong.", Set.of("role", "until")),
            Map.entry("staff.unit.wrong.", Set.of("kind", "name", "place", "taken")),
            Map.entry("editing.file.", words(DataFile.values(), MessageKeys::hyphened)),
            Map.entry("editing.column.", columns()),
            Map.entry("editing.word.", columnWords()),
            Map.entry(
                    "editing.hint.",
                    Set.of(
                            "address",
                            "agreements-counted",
                            "channels-value",
                            "checked",
                            "code",
                            "first-day",
                            "former-names",
                            "id",
                            "interpreters",
                            "last-day",
                            "note",
                            "published",
                            "region",
                            "seen",
                            "standing")),
            Map.entry("editing.region.", Set.of("bergslagen", "mitt", "nord", "ost", "stockholm", "syd", "vast")),
            Map.entry("editing.rule.", Set.of("ages-differ", "agreements-counted", "audience", "interpreters")),
            Map.entry("editing.none.", Set.of("standing", "hours")),
            Map.entry("editing.fault.", words(Fault.values(), MessageKeys::hyphened)),
            Map.entry("editing.why.", words(Outcome.Why.values(), MessageKeys::hyphened)),
            Map.entry("editing.state.", words(Change.State.values(), MessageKeys::hyphened)),
            Map.entry("editing.for.", words(Beneficiary.values(), Beneficiary::code)),
            Map.entry(
                    "conversations.call.",
                    Set.of("reach", "reach.hint", "when", "word", "word.hint", "otherwise", "otherwise.hint")),
            Map.entry("conversations.hours.", Set.of("always", "office-hours")),
            Map.entry("conversations.slip.hours.", Set.of("always", "office-hours")),
            Map.entry("conversations.field.", words(WorkForm.Field.values(), MessageKeys::hyphened)),
            Map.entry("conversations.referral.", words(Referral.State.values(), MessageKeys::hyphened)),
            Map.entry("conversations.referral.more.", words(Referral.State.values(), MessageKeys::hyphened)),
            Map.entry("inbox.state.", words(Inbox.State.values(), MessageKeys::hyphened)),
            Map.entry("inbox.is.", words(Inbox.State.values(), MessageKeys::hyphened)),
            Map.entry("inbox.errand.", words(Errand.values(), MessageKeys::hyphened)),
            Map.entry("conversations.attach.wrong.", refusals("full", "busy")),
            Map.entry("inbox.attach.wrong.", refusals("full", "busy", "key-reused", "left")),
            Map.entry("inbox.kind.", words(Letter.Kind.values(), MessageKeys::hyphened)),
            Map.entry("inbox.referral.", words(Referral.State.values(), MessageKeys::hyphened)),
            Map.entry("inbox.whose.", words(Whose.values(), MessageKeys::hyphened)),
            Map.entry("inbox.step.", words(Step.values(), MessageKeys::hyphened)),
            Map.entry("inbox.template.", words(Template.values(), MessageKeys::hyphened)),
            Map.entry(
                    "inbox.fault.",
                    Set.of(
                            "blank",
                            "too-long",
                            "unreadable",
                            "left",
                            "already-received",
                            "already-accepted",
                            "already-declined",
                            "not-here",
                            "choose",
                            "blank-line",
                            "too-long-line",
                            "unreadable-line",
                            "day",
                            "agreed")),
            Map.entry("inbox.report.", Set.of("municipality", "whom", "name", "known", "concern", "reach")),
            Map.entry("inbox.report.whom.", words(Whom.values(), MessageKeys::hyphened)),
            Map.entry("inbox.handover.", Set.of("team", "text", "on", "how", "agreed")),
            Map.entry(
                    "templates.",
                    Arrays.stream(Template.values())
                            .flatMap(one -> one.paragraphs().stream())
                            .collect(Collectors.toSet())),
            Map.entry("desk.", guidance()));

    private MessageKeys() {}

    /** The keys in use, of those that belong to these bundles. */
    static Set<String> used(Set<String> bundles) {
        Pattern literal = Pattern.compile("\"((?:" + String.join("|", bundles) + ")\\.[\\w.-]*)\"(\\s*\\+)?");
        Set<String> keys = new TreeSet<>();
        for (Path file : Stream.of(House.files(House.CODE, ".java"), House.files(House.TEMPLATES, ".jte"))
                .flatMap(List::stream)
                .toList()) {
            for (Matcher found = literal.matcher(House.text(file)); found.find(); ) {
                if (found.group(2) == null) {
                    keys.add(found.group(1));
                } else {
                    endings(found.group(1), file).forEach(ending -> keys.add(found.group(1) + ending));
                }
            }
        }
        return keys;
    }

    private static Set<String> notices() {
        return Stream.of(Notice.values())
                .map(Codes::of)
                .flatMap(notice -> Stream.of(notice, notice + ".text"))
                .collect(Collectors.toSet());
    }

    private static Set<String> endings(String beginning, Path file) {
        Set<String> endings = ENDINGS.get(beginning);
        if (endings == null) {
            throw new AssertionError(
                    file + " builds keys from «" + beginning + "»; say in MessageKeys what it can add to that");
        }
        return endings;
    }

    private static <E> Set<String> words(E[] constants, Function<E, String> word) {
        return new TreeSet<>(Arrays.stream(constants).map(word).toList());
    }

    private static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every piece of guidance has its words; a step and something to learn have several. */
    private static Set<String> guidance() {
        return House.text(House.MESSAGES.resolveSibling("desk/guidance.csv"))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .flatMap(piece -> switch (piece.substring(0, piece.indexOf('.'))) {
                    case "step" -> Stream.of(piece + ".name", piece + ".what", piece + ".who");
                    case "learn" -> Stream.of(piece + ".name", piece + ".what");
                    default -> Stream.of(piece);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> factWords() {
        Set<String> words = words(Answer.values(), MessageKeys::hyphened);
        words.addAll(words(CoverageStatus.values(), MessageKeys::hyphened));
        return words;
    }

    private static Set<String> columns() {
        return Arrays.stream(DataFile.values())
                .flatMap(file -> file.columns().stream()
                        .map(column -> column.equals("value") ? hyphened(file) + "-value" : column.replace('_', '-')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the columns of few words choose among. */
    private static Set<String> columnWords() {
        return Stream.of(
                        words(Organisation.Kind.values(), MessageKeys::hyphened),
                        words(Area.Level.values(), MessageKeys::hyphened),
                        words(Audience.values(), MessageKeys::hyphened),
                        words(Kind.values(), MessageKeys::hyphened),
                        words(CoverageStatus.values(), MessageKeys::hyphened),
                        words(Channel.Type.values(), Channel.Type::code),
                        words(Channel.Hours.values(), MessageKeys::hyphened),
                        Set.of("guide"))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> beneficiaries() {
        Set<String> words = new TreeSet<>();
        for (Beneficiary beneficiary : Beneficiary.values()) {
            words.add(beneficiary.code() + "." + Role.RELATIVE.code());
            words.add(beneficiary.code() + "." + Role.PROFESSIONAL.code());
        }
        return words;
    }

    /** Why what somebody sent is not taken. */
    private static Set<String> refusals(String... more) {
        Set<String> all = new HashSet<>(words(Redrawn.Why.values(), MessageKeys::hyphened));
        all.addAll(List.of(more));
        return all;
    }
}
