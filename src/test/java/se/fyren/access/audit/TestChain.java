package se.fyren.access.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.fyren.access.keys.InstallationSecret;

/** A chain in memory, to be spoilt. */
record TestChain(ChainKey key, List<Link> links, Head head, List<ExportedHead> exported) {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static TestChain of(ChainKey key, int length, Random random, int... exportedAt) {
        List<Link> links = new ArrayList<>();
        Head head = Head.BEGINNING;
        for (int i = 0; i < length; i++) {
            byte[] sealed = new byte[SealedEntry.LENGTH];
            random.nextBytes(sealed);
            links.add(key.link(head, DAY.plusDays(i / 4), sealed));
            head = links.getLast().head();
        }
        List<ExportedHead> exported = new ArrayList<>();
        for (int at : exportedAt) {
            exported.add(new ExportedHead(
                    DAY, at == 0 ? Head.BEGINNING : links.get(at - 1).head()));
        }
        return new TestChain(key, List.copyOf(links), head, List.copyOf(exported));
    }

    /** The key of a Fyren whose data folder this is. */
    static ChainKey key(Path data) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("fyren.data.dir", data.toString())));
            context.register(ChainKey.class);
            context.register(InstallationSecret.class);
            context.refresh();
            return context.getBean(ChainKey.class);
        }
    }

    List<Fault> faults() {
        ChainCheck check = new ChainCheck(key, new HeadsFile.Contents(exported, List.of()));
        links.forEach(check::next);
        return check.end(Optional.of(head));
    }

    TestChain with(List<Link> others) {
        return new TestChain(key, others, head, exported);
    }

    TestChain withHead(Head other) {
        return new TestChain(key, links, other, exported);
    }

    TestChain exporting(List<ExportedHead> others) {
        return new TestChain(key, links, head, others);
    }

    /** The first so many. */
    TestChain cutTo(int length) {
        return with(links.subList(0, length));
    }

    TestChain without(int from, int to) {
        List<Link> left = new ArrayList<>(links);
        left.subList(from, to).clear();
        return with(left);
    }

    TestChain replacing(int at, Link other) {
        List<Link> changed = new ArrayList<>(links);
        changed.set(at, other);
        return with(changed);
    }

    /** The entry put in at this place, and those after it moved on; the head with them. */
    TestChain inserting(int at, Link other) {
        List<Link> changed = new ArrayList<>(links.subList(0, at));
        changed.add(other);
        links.subList(at, links.size())
                .forEach(link -> changed.add(new Link(link.number() + 1, link.day(), link.sealed(), link.mac())));
        return with(changed).withHead(changed.getLast().head());
    }
}
