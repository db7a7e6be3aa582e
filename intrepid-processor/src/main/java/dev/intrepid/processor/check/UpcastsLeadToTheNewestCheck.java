package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every old version has an upcast. Silent where an upcast names no version, a wrong one, or leads
 * to another type, since it may be meant for the missing one.
 */
final class UpcastsLeadToTheNewestCheck implements Check<RoundModel> {

  private static final int SHOWN = 3;

  @Override
  public Stream<Finding> findings(RoundModel round) {
    UpcastChains chains = round.chains();
    Set<String> doubtful = new HashSet<>();
    for (UpcastModel upcast : round.allUpcasts().toList()) {
      if (upcast.from().isEmpty()) {
        return Stream.empty();
      }
      upcast
          .from()
          .filter(from -> isWrong(upcast, from, chains))
          .ifPresent(f -> doubtful.add(f.type()));
      UpcastGoesUpCheck.misled(upcast).ifPresent(to -> doubtful.add(to.type()));
    }
    if (!chains.types().containsAll(doubtful)) {
      return Stream.empty();
    }
    Stream<EventModel> newest =
        chains.types().stream()
            .filter(type -> !doubtful.contains(type))
            .flatMap(type -> chains.newest(type).stream());
    return Stream.concat(
        newest.filter(chains::isInSource).flatMap(record -> finding(record, chains)),
        chains.upcasts().entrySet().stream()
            .filter(upcast -> upcast.getValue().isOnJson())
            .filter(upcast -> !doubtful.contains(upcast.getKey().type()))
            .flatMap(upcast -> elsewhere(upcast.getValue(), upcast.getKey().next(), chains)));
  }

  /**
   * A type whose newest record is in another module: there is nothing to point to but the upcast.
   */
  private static Stream<Finding> elsewhere(
      UpcastModel upcast, StoredVersion next, UpcastChains chains) {
    boolean goesOn = chains.record(next).isPresent() || chains.upcast(next).isPresent();
    return chains.newest(next.type()).stream()
        .filter(newest -> !goesOn && !chains.isInSource(newest))
        .map(newest -> missing(newest, upcast.spot(), String.valueOf(next.version())));
  }

  private static boolean isWrong(UpcastModel upcast, StoredVersion from, UpcastChains chains) {
    return upcast.isOnJson()
        && chains
            .newest(from.type())
            .map(newest -> from.version() >= newest.version())
            .orElse(true);
  }

  private static Stream<Finding> finding(EventModel newest, UpcastChains chains) {
    List<Integer> missing = chains.missing(newest.eventType(), SHOWN + 1);
    if (missing.isEmpty()) {
      return Stream.empty();
    }
    String versions =
        missing.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return Stream.of(
        missing(
            newest,
            newest.versionSpot(),
            missing.size() > SHOWN ? versions + " and more" : versions));
  }

  private static Finding missing(EventModel newest, SourceSpot spot, String versions) {
    return Finding.of(Message.UPCAST_IS_MISSING, spot, newest.stored().toString(), versions);
  }
}
