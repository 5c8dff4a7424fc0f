package se.fyren.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a chain without its key is found, but for one thing, which has a test of its own. */
class ChainCheckTests {

    private static final int LENGTH = 12;
    private static final int LAST_EXPORTED = 9;

    @TempDir
    private static Path data;

    private static TestChain chain;

    @BeforeAll
    static void write() {
        long seed = System.nanoTime();
        System.out.println("A chain, seed " + seed);
        chain = TestChain.of(TestChain.key(data), LENGTH, new Random(seed), 0, 5, LAST_EXPORTED);
    }

    @Test
    void aWholeChainIsWhole() {
        assertThat(chain.faults()).isEmpty();
        assertThat(TestChain.of(chain.key(), 0, new Random(1), 0).faults()).isEmpty();
    }

    @Test
    void everyChangedByteOfWhatIsSealedIsFoundWhereItIs() {
        for (int at = 0; at < LENGTH; at++) {
            Link link = chain.links().get(at);
            for (int offset = 0; offset < SealedEntry.LENGTH; offset++) {
                byte[] sealed = link.sealed();
                sealed[offset] ^= 1;
                assertThat(chain.replacing(at, new Link(link.number(), link.day(), sealed, link.mac()))
                                .faults())
                        .containsExactly(new Fault.Altered(link.number()));
            }
        }
    }

    @Test
    void everyChangedByteOfAMacIsFound() {
        for (int at = 0; at < LENGTH; at++) {
            Link link = chain.links().get(at);
            for (int offset = 0; offset < 32; offset++) {
                byte[] mac = link.mac().bytes();
                mac[offset] ^= 1;
                assertThat(chain.replacing(at, new Link(link.number(), link.day(), link.sealed(), Mac.of(mac)))
                                .faults())
                        .contains(new Fault.Altered(link.number()));
            }
        }
    }

    @Test
    void anotherDayIsFound() {
        for (Link link : chain.links()) {
            Link moved = new Link(link.number(), link.day().minusDays(1), link.sealed(), link.mac());
            assertThat(chain.replacing((int) link.number() - 1, moved).faults())
                    .containsExactly(new Fault.Altered(link.number()));
        }
    }

    @Test
    void anotherNumberIsFound() {
        for (int at = 0; at < LENGTH; at++) {
            Link link = chain.links().get(at);
            for (long number = -2; number < LENGTH + 3; number++) {
                if (number != link.number()) {
                    List<Link> links = new ArrayList<>(chain.links());
                    links.set(at, new Link(number, link.day(), link.sealed(), link.mac()));
                    links.sort((one, other) -> Long.compare(one.number(), other.number()));
                    assertThat(chain.with(links).faults()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void entriesTakenOutOfTheMiddleAreMissed() {
        for (int from = 0; from < LENGTH; from++) {
            for (int to = from + 1; to < LENGTH; to++) {
                assertThat(chain.without(from, to).faults()).containsExactly(new Fault.Missing(from + 1, to));
            }
        }
    }

    @Test
    void aShortenedChainIsFoundByItsHeadOrByOneThatWasExported() {
        for (int left = 0; left < LENGTH; left++) {
            assertThat(chain.cutTo(left).faults()).contains(new Fault.CutOff(left + 1, LENGTH));
            Head earlier =
                    left == 0 ? Head.BEGINNING : chain.links().get(left - 1).head();
            if (left < LAST_EXPORTED) {
                assertThat(chain.cutTo(left).withHead(earlier).faults())
                        .containsExactly(new Fault.CutOffSince(chain.exported().getLast(), left));
            }
        }
    }

    /**
     * Who can write in the database can take away what came after the last exported head, and put the head back to where
     * it was: nothing outside the database knows better. Hence the export each day, and at each end.
     */
    @Test
    void whatCameAfterTheLastExportedHeadCanBeCutOffUnseen() {
        for (int left = LAST_EXPORTED; left < LENGTH; left++) {
            Head earlier = chain.links().get(left - 1).head();
            assertThat(chain.cutTo(left).withHead(earlier).faults()).isEmpty();
        }
    }

    @Test
    void twoThatChangedPlacesAreFound() {
        for (int one = 0; one < LENGTH; one++) {
            for (int other = one + 1; other < LENGTH; other++) {
                List<Link> out = new ArrayList<>(chain.links());
                Collections.swap(out, one, other);
                assertThat(chain.with(out).faults()).isNotEmpty();

                Link first = chain.links().get(one);
                Link second = chain.links().get(other);
                TestChain renumbered = chain.replacing(
                                one, new Link(first.number(), second.day(), second.sealed(), second.mac()))
                        .replacing(other, new Link(second.number(), first.day(), first.sealed(), first.mac()));
                assertThat(renumbered.faults())
                        .contains(new Fault.Altered(first.number()), new Fault.Altered(second.number()));
            }
        }
    }

    @Test
    void anEntryPutInIsFound() {
        for (int at = 0; at <= LENGTH; at++) {
            for (Link copied : chain.links()) {
                Link put = new Link(at + 1, copied.day(), copied.sealed(), copied.mac());
                if (at + 1 != copied.number()) {
                    assertThat(chain.inserting(at, put).faults()).contains(new Fault.Altered(at + 1));
                }
            }
        }
    }

    @Test
    void anEntryThatStandsTwiceIsFound() {
        for (int at = 0; at < LENGTH; at++) {
            List<Link> links = new ArrayList<>(chain.links());
            links.add(at, links.get(at));
            assertThat(chain.with(links).faults()).containsExactly(new Fault.Altered(at + 1));
        }
    }

    @Test
    void aChainOfAnotherSecretIsWrongFromItsFirstEntry(@TempDir Path others) {
        TestChain forged = TestChain.of(TestChain.key(others), LENGTH, new Random(1), 0);

        assertThat(new TestChain(chain.key(), forged.links(), forged.head(), forged.exported()).faults())
                .hasSize(LENGTH)
                .startsWith(new Fault.Altered(1));
    }

    /** Also by somebody who has the secret: the heads that left the house stay as they were. */
    @Test
    void aChainWrittenAnewIsFoundByEveryExportedHead() {
        TestChain anew = TestChain.of(chain.key(), LENGTH, new Random(1));

        assertThat(anew.exporting(chain.exported()).faults())
                .containsExactly(
                        new Fault.ExportDiffers(chain.exported().get(1)),
                        new Fault.ExportDiffers(chain.exported().get(2)));
    }

    @Test
    void everyExportedHeadThatDoesNotFitIsTold() {
        ExportedHead nobodys = new ExportedHead(TestChain.DAY, new Head(0, new Mac("11".repeat(32))));
        ExportedHead later = new ExportedHead(TestChain.DAY, new Head(LENGTH + 1, new Mac("11".repeat(32))));

        assertThat(chain.exporting(List.of(nobodys, later)).faults())
                .containsExactly(new Fault.ExportDiffers(nobodys), new Fault.CutOffSince(later, LENGTH));
    }

    @Test
    void aHeadThatIsGoneOrElsewhereIsTold() {
        ChainCheck check = new ChainCheck(chain.key(), new HeadsFile.Contents(List.of(), List.of(7)));
        chain.links().forEach(check::next);

        assertThat(check.end(Optional.empty())).containsExactly(new Fault.UnreadableLine(7), new Fault.NoHead());
        assertThat(chain.withHead(new Head(LENGTH, Mac.BEGINNING)).faults())
                .containsExactly(new Fault.HeadDiffers(LENGTH, LENGTH));
        assertThat(chain.withHead(chain.links().get(3).head()).faults())
                .containsExactly(new Fault.HeadDiffers(4, LENGTH));
    }

    @Test
    void noMoreAreToldThanSomebodyReads() {
        TestChain wrong = TestChain.of(chain.key(), 50, new Random(1));
        TestChain other = TestChain.of(TestChain.key(data.resolve("other")), 50, new Random(1));

        assertThat(new TestChain(wrong.key(), other.links(), other.head(), List.of()).faults())
                .hasSize(ChainCheck.MOST);
    }

    @Test
    void eachIsASentenceThatSaysWhere() {
        ExportedHead exported = new ExportedHead(TestChain.DAY, new Head(9, Mac.BEGINNING));

        assertThat(List.of(
                        new Fault.Altered(1),
                        new Fault.Altered(4),
                        new Fault.Missing(3, 3),
                        new Fault.CutOff(8, 9),
                        new Fault.HeadDiffers(8, 9),
                        new Fault.NoHead(),
                        new Fault.ExportDiffers(exported),
                        new Fault.CutOffSince(exported, 4),
                        new Fault.UnreadableLine(2)))
                .extracting(Fault::sentence)
                .containsExactly(
                        "Entry 1 is not as it was written: it was changed, moved or put in, or the secret is not the one"
                                + " that it was written with.",
                        "Entry 4 is not as it was written: it was changed, moved or put in.",
                        "Entry 3 is missing.",
                        "Entries 8 to 9 are missing at the end: the head is that of entry 9.",
                        "The head, of entry 8, is not that of the last entry, 9.",
                        "The head of the chain is missing.",
                        "The head that was exported on 2026-11-22, of entry 9, is not what stands there now: the chain"
                                + " was written anew, or the line was changed.",
                        "Entries 5 to 9 are missing at the end: the head that was exported on 2026-11-22 is that of entry 9.",
                        "Line 2 of the exported heads says nothing.");
    }
}
