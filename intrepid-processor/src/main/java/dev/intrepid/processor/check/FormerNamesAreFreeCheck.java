package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A former name is not used today, and belonged to one type only. */
final class FormerNamesAreFreeCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Map<String, String> formerTypes = new HashMap<>();
    return round.events().stream()
        .flatMap(
            event ->
                event.formerly().stream()
                    .flatMap(former -> finding(event, former, round.chains(), formerTypes)));
  }

  private static Stream<Finding> finding(
      EventModel event, WrittenText former, UpcastChains chains, Map<String, String> formerTypes) {
    String name = former.text();
    if (chains.types().contains(name)) {
      return Stream.of(taken(event, former, "that is the type of " + owner(chains, name)));
    }
    String other = formerTypes.putIfAbsent(name, event.eventType());
    return other == null || other.equals(event.eventType())
        ? Stream.empty()
        : Stream.of(taken(event, former, "so was " + owner(chains, other)));
  }

  private static String owner(UpcastChains chains, String type) {
    return chains.newest(type).map(event -> event.type().label()).orElse(type);
  }

  private static Finding taken(EventModel event, WrittenText former, String why) {
    return Finding.of(
        Message.FORMER_NAME_IS_TAKEN, former.spot(), event.type().label(), former.text(), why);
  }
}
