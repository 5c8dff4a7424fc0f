package se.fyren.guide;

import java.util.ArrayList;
import java.util.List;
import se.fyren.directory.Channel;
import se.fyren.directory.DirectoryOnDay;
import se.fyren.directory.Service;
import se.fyren.directory.ServiceOnDay;
import se.fyren.guide.domain.DoorOrder;
import se.fyren.guide.domain.Doors;

/**
 * Vägledaren: answers which doors are open. A pure function over the directory as it is known on one day; the same
 * situation on the same day gets the same advice.
 */
public record Guide(DirectoryOnDay directory) {

    /** The advice for the situation; every combination of answers and silences gets one. */
    public Advice advise(Situation situation) {
        return new Advice(new DoorOrder(situation).sort(new Doors(situation, directory).all()), emergency());
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
