package se.fyren.guide.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Answer;
import se.fyren.directory.Channel;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Finding;
import se.fyren.directory.Need;
import se.fyren.directory.Provenance;
import se.fyren.directory.Role;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.Door;
import se.fyren.guide.Door.Beneficiary;
import se.fyren.guide.NextStep;
import se.fyren.guide.Reason;
import se.fyren.guide.Reason.Code;
import se.fyren.guide.Situation;
import se.fyren.guide.Verdict;
import se.fyren.kernel.Period;

/** Dörrarna: every door for a situation, each judged by every policy that concerns it. */
public final class Doors {

    private final Situation situation;
    private final DirectoryOnDay directory;
    private final Listing listing;

    public Doors(Situation situation, DirectoryOnDay directory) {
        this.situation = situation;
        this.directory = directory;
        this.listing = new Listing(situation);
    }

    /** Every door, in no order. */
    public List<Door> all() {
        List<Door> doors = new ArrayList<>();
        for (ServiceOnDay service : directory.services()) {
            if (listing.isDoor(service)) {
                add(doors, forPerson(service));
                add(doors, forAsker(service));
            }
        }
        return doors;
    }

    /** Every service near that is of such a kind, judged by the place alone; the open first, then by kind and name. */
    public List<Door> byPlace(Predicate<Service.Kind> kinds) {
        List<Door> doors = new ArrayList<>();
        for (ServiceOnDay service : directory.services()) {
            if (kinds.test(service.service().kind()) && service.isNear(situation.municipality())) {
                doors.add(byPlace(service));
            }
        }
        doors.sort(Comparator.comparing(Door::verdict)
                .thenComparing(door -> door.service().kind())
                .thenComparing(door -> door.service().name()));
        return doors;
    }

    private Door byPlace(ServiceOnDay service) {
        boolean consulted = Listing.isForProfessionalsOnly(service);
        return door(
                service,
                consulted ? Beneficiary.ASKER : Beneficiary.PERSON,
                consulted
                        ? ConsultationPolicy.judge(service, situation.municipality())
                        : ResidencePolicy.judge(service, situation.municipality()),
                AgePolicy.told(service),
                operating(service));
    }

    private static void add(List<Door> doors, @Nullable Door door) {
        if (door != null) {
            doors.add(door);
        }
    }

    private @Nullable Door forPerson(ServiceOnDay service) {
        Role role = listing.personRole(service);
        if (role == null) {
            return null;
        }
        return door(
                service,
                Beneficiary.PERSON,
                ResidencePolicy.judge(service, situation.municipality()),
                AgePolicy.judge(service, situation.age()),
                operating(service),
                role(service, role));
    }

    /** Age never closes a door for the one who asks (docs/adr/0004). */
    private @Nullable Door forAsker(ServiceOnDay service) {
        Role role = situation.role();
        if ((role != Role.RELATIVE && role != Role.PROFESSIONAL) || !listing.isDoorForAsker(service, role)) {
            return null;
        }
        Judgement residence = role == Role.PROFESSIONAL
                ? ConsultationPolicy.judge(service, situation.municipality())
                : ResidencePolicy.judge(service, situation.municipality());
        return door(service, Beneficiary.ASKER, residence, operating(service), role(service, role));
    }

    private Door door(ServiceOnDay service, Beneficiary beneficiary, Judgement... judgements) {
        Verdict verdict = Verdict.OPEN;
        for (Judgement judgement : judgements) {
            verdict = verdict.and(judgement.verdict());
        }
        List<Reason> reasons = new ArrayList<>();
        // What decides comes first; of what is fine only the first word is worth reading.
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == verdict) {
                reasons.addAll(judgement.reasons());
            }
        }
        for (Judgement judgement : judgements) {
            if (judgement.verdict() != verdict && judgement.verdict() != Verdict.OPEN) {
                reasons.addAll(judgement.reasons());
            }
        }
        reasons.addAll(AudiencePolicy.told(service, situation, directory));
        List<Channel> channels = channels(service, verdict);
        if (situation.says(Need.NOT_REGISTERED) && leadsToAuthority(service, channels)) {
            reasons.add(new Reason(Code.AUTHORITY, service.service().source(), null, null, null));
        }
        for (Judgement judgement : judgements) {
            if (judgement.verdict() == verdict && judgement.confirm().isPresent()) {
                reasons.add(judgement.confirm().get());
                break;
            }
        }
        return new Door(
                service.service(),
                beneficiary,
                service.needs(),
                verdict,
                reasons,
                channels,
                yesOrNo(service.free()),
                yesOrNo(service.anonymous()),
                next(service, verdict, channels, reasons));
    }

    private static Judgement operating(ServiceOnDay service) {
        Optional<Finding<Answer>> operating = service.operating();
        if (operating.isEmpty()) {
            return Judgement.NOTHING;
        }
        return switch (operating.get()) {
            case Finding.Known<Answer> known ->
                switch (known.value()) {
                    case YES -> Judgement.NOTHING;
                    case NO -> Judgement.of(Verdict.CLOSED, Code.OPERATING_UNKNOWN, known);
                    case LIMITED, UNKNOWN -> Judgement.of(Verdict.UNKNOWN, Code.OPERATING_UNKNOWN, known);
                };
            case Finding.Unknown<Answer> unknown -> Judgement.unknown(Code.OPERATING_UNKNOWN, unknown);
        };
    }

    private static Judgement role(ServiceOnDay service, Role role) {
        return service.receives(role).is(Answer.YES) ? Judgement.NOTHING : Judgement.unknown(Code.ROLE_UNKNOWN);
    }

    private static @Nullable Boolean yesOrNo(Finding<Answer> finding) {
        return finding.is(Answer.YES) ? Boolean.TRUE : finding.is(Answer.NO) ? Boolean.FALSE : null;
    }

    /** An open door has a way in: one writes here, or where no value is known, the municipality can put one through. */
    private List<Channel> channels(ServiceOnDay service, Verdict verdict) {
        boolean receives = directory.receiving().contains(service.service().id());
        if (verdict != Verdict.OPEN || (!receives && !ways(service.channels()).isEmpty())) {
            return service.channels();
        }
        List<Channel> channels = new ArrayList<>(service.channels());
        Provenance provenance = new Provenance(service.service().source(), null, null, "");
        if (receives) {
            channels.add(afterThoseWhoAnswer(channels), Channel.writtenHere(provenance));
        } else {
            channels.add(new Channel(Channel.Type.VIA_MUNICIPALITY, null, null, null, Period.ALWAYS, provenance));
        }
        return channels;
    }

    private static int afterThoseWhoAnswer(List<Channel> channels) {
        int place = 0;
        while (place < channels.size() && channels.get(place).isSomeoneThere()) {
            place++;
        }
        return place;
    }

    private static boolean leadsToAuthority(ServiceOnDay service, List<Channel> channels) {
        return service.isRunByAuthority()
                || channels.stream().anyMatch(one -> one.type() == Channel.Type.VIA_MUNICIPALITY);
    }

    private List<NextStep> next(ServiceOnDay service, Verdict verdict, List<Channel> channels, List<Reason> reasons) {
        return switch (verdict) {
            case OPEN ->
                service.service().kind() == Service.Kind.HEALTH ? List.of(NextStep.VIA_HEALTH_CARE) : ways(channels);
            case UNKNOWN -> List.of(askFirst(channels));
            case CLOSED ->
                situation.isAboutChild() && reasons.stream().anyMatch(one -> one.code() == Code.AGE_BELOW)
                        ? List.of(NextStep.YOUNG_DOORS, NextStep.REQUEST_FROM_MUNICIPALITY)
                        : List.of(NextStep.REQUEST_FROM_MUNICIPALITY);
        };
    }

    /** Whom to ask whether the door is open; someone unknown to the authorities is not sent to one. */
    private NextStep askFirst(List<Channel> channels) {
        boolean someone = channels.stream()
                .anyMatch(one -> one.answersAtOnce() || (one.type() == Channel.Type.EMAIL && one.value() != null));
        if (someone) {
            return NextStep.CALL_FIRST;
        }
        if (situation.says(Need.NOT_REGISTERED)) {
            return NextStep.ASK_OPEN_DOORS;
        }
        return channels.stream().anyMatch(one -> one.value() != null)
                ? NextStep.LOOK_UP_FIRST
                : NextStep.ASK_MUNICIPALITY_FIRST;
    }

    private static List<NextStep> ways(List<Channel> channels) {
        List<NextStep> ways = new ArrayList<>();
        for (Channel channel : channels) {
            boolean usable = channel.value() != null
                    || channel.isWrittenHere()
                    || channel.type() == Channel.Type.VIA_MUNICIPALITY;
            NextStep way = way(channel.type());
            if (usable && !ways.contains(way)) {
                ways.add(way);
            }
        }
        return ways;
    }

    private static NextStep way(Channel.Type type) {
        return switch (type) {
            case PHONE, SMS -> NextStep.CALL;
            case CHAT -> NextStep.CHAT;
            case EMAIL, WRITE -> NextStep.EMAIL;
            case WEB, BOOKING -> NextStep.LOOK_UP;
            case VISIT -> NextStep.GO_THERE;
            case VIA_MUNICIPALITY -> NextStep.VIA_MUNICIPALITY;
        };
    }
}
