package se.fyren.editing.domain;

import java.util.stream.Stream;
import se.fyren.directory.Channel;
import se.fyren.directory.Observation;
import se.fyren.directory.ServiceFacts;
import se.fyren.kernel.Period;

/** Every period for which something is said of a service. */
final class Periods {

    private Periods() {}

    static Stream<Period> of(ServiceFacts facts) {
        return Stream.concat(
                facts.byTopic().flatMap(topic -> topic.getValue().stream()).map(Observation::period),
                facts.channels().stream().map(Channel::period));
    }
}
