package se.fyren.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.domain.DoorOrder;
import se.fyren.guide.domain.Doors;
import se.fyren.kernel.MunicipalityCode;

/**
 * Vägledaren: answers which doors are open. A pure function over the directory as it is known on one day; the same
 * situation on the same day gets the same advice.
 */
public record Guide(DirectoryOnDay directory) {

    /** The advice for the situation; every combination of answers and silences gets one. */
    public Advice advise(Situation situation) {
        return new Advice(new DoorOrder(situation).sort(new Doors(situation, directory).all()), emergency());
    }

    /**
     * How each service near stands to those who live in the municipality, as far as the place alone decides: what
     * hangs on age is told and turns nothing. For those who inform residents rather than one person.
     *
     * @param municipality null for services wherever they are
     * @param kinds which services are asked for
     */
    public List<Door> byPlace(@Nullable MunicipalityCode municipality, Predicate<Service.Kind> kinds) {
        return new Doors(new Situation(null, null, municipality, Set.of()), directory).byPlace(kinds);
    }

    private List<Channel> emergency() {
        List<Channel> emergency = new ArrayList<>();
        for (ServiceOnDay one : directory.services()) {
            if (one.service().kind() == Service.Kind.EMERGENCY) {
                one.channels().stream()
                        .filter(channel -> "112".equals(channel.value()))
                        .forEach(emergency::add);
            }
        }
        return emergency;
    }
}
