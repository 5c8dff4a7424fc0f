package se.fyren.conversations.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyren.sealing.Receipt;
import se.fyren.web.Page;

/** A receipt as somebody typed it, and what to say of it where it is none. */
record TypedNumber(String typed) {

    private static final int GROUP = 5;

    Receipt.Reading reading() {
        return Receipt.read(typed);
    }

    /** What is wrong, in a sentence that points at the group where that can be known; empty where nothing is. */
    String wrong(Page page) {
        return switch (reading()) {
            case Receipt.Reading.Read read -> "";
            case Receipt.Reading.Mistyped mistyped -> page.t("conversations.number.mistyped");
            case Receipt.Reading.WrongLength length ->
                page.t("conversations.number.length", length.digits()) + at(page, odd());
            case Receipt.Reading.NotDigits other -> page.t("conversations.number.signs") + at(page, foreign());
        };
    }

    private static String at(Page page, OptionalInt group) {
        return group.isEmpty() ? "" : " " + page.t("conversations.number.group", group.getAsInt());
    }

    /** The group that has not five digits, where five were typed and only one has not. */
    private OptionalInt odd() {
        List<String> groups = groups();
        int[] odd = IntStream.range(0, groups.size())
                .filter(one ->
                        groups.get(one).codePoints().filter(Character::isDigit).count() != GROUP)
                .toArray();
        return groups.size() == GROUP && odd.length == 1 ? OptionalInt.of(odd[0] + 1) : OptionalInt.empty();
    }

    /** The first group with something that is no digit, where they are groups. */
    private OptionalInt foreign() {
        List<String> groups = groups();
        return groups.size() != GROUP
                ? OptionalInt.empty()
                : IntStream.range(0, GROUP)
                        .filter(one -> !groups.get(one).codePoints().allMatch(Character::isDigit))
                        .map(one -> one + 1)
                        .findFirst();
    }

    private List<String> groups() {
        return Stream.of(typed.strip().split("[\\p{Zs}\\p{Pd}\\p{Cc}\u2212]+"))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "TypedNumber[…]";
    }
}
