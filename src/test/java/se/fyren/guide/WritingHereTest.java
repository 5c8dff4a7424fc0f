package se.fyren.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fyren.directory.Channel;
import se.fyren.directory.Need;
import se.fyren.directory.Role;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.kernel.Age;
import se.fyren.kernel.MunicipalityCode;

/** An open door of a service that can be written to here says so, and no other door does. */
class WritingHereTest {

    private static final Guide GUIDE = new Guide(
            ShippedDirectory.snapshot().on(LocalDate.of(2026, 11, 22)).receiving(Set.of("mika-sthlm", "kast-sthlm")));

    @Test
    void anOpenDoorCanBeWrittenToAtOnceAndStandsFirst() {
        Door first = advice(25, "0180").getFirst();

        assertThat(first.service().id()).isEqualTo("mika-sthlm");
        assertThat(first.answersAtOnce()).isTrue();
        assertThat(first.hasSomeoneThere()).as("its number is not known").isFalse();
        assertThat(first.channels().getFirst())
                .satisfies(channel -> assertThat(channel.type()).isEqualTo(Channel.Type.WRITE))
                .satisfies(channel -> assertThat(channel.value()).isNull());
        assertThat(first.next()).contains(NextStep.EMAIL);
    }

    @Test
    void aClosedDoorCannotBeWrittenTo() {
        assertThat(advice(15, "0180"))
                .filteredOn(door -> door.service().id().equals("mika-sthlm"))
                .singleElement()
                .satisfies(door -> assertThat(door.isOpen()).isFalse())
                .satisfies(door -> assertThat(door.isWrittenToHere()).isFalse());
    }

    @Test
    void aServiceThatReceivesNobodyHereHasTheChannelsThatTheFactsGive() {
        assertThat(advice(25, "1480"))
                .filteredOn(door -> !Set.of("mika-sthlm", "kast-sthlm")
                        .contains(door.service().id()))
                .hasSizeGreaterThan(3)
                .noneMatch(Door::isWrittenToHere);
    }

    @Test
    void whoAnswersOnThePhoneStandsBeforeWriting() {
        Guide lines = new Guide(GUIDE.directory().receiving(Set.of("kvinnofridslinjen")));
        List<Channel.Type> types = lines
                .advise(new Situation(Role.OWN_EXPERIENCE, null, null, Set.of(Need.VIOLENCE_AT_HOME)))
                .doors()
                .stream()
                .filter(Door::isWrittenToHere)
                .findFirst()
                .orElseThrow()
                .channels()
                .stream()
                .map(Channel::type)
                .toList();

        assertThat(types).startsWith(Channel.Type.PHONE, Channel.Type.WRITE);
    }

    private static List<Door> advice(int age, String municipality) {
        return GUIDE.advise(new Situation(
                        Role.OWN_EXPERIENCE, new Age(age), new MunicipalityCode(municipality), Set.of(Need.SOLD_SEX)))
                .doors();
    }
}
