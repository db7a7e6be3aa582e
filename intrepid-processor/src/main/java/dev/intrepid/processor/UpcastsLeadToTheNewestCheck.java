package dev.intrepid.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every old version has an upcast. Silent where an upcast does not say what it is of, or says it
 * wrongly: the version may be the missing one.
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
    }
    if (!chains.types().containsAll(doubtful)) {
      return Stream.empty();
    }
    return chains.types().stream()
        .filter(type -> !doubtful.contains(type))
        .flatMap(type -> chains.newest(type).stream())
        .filter(chains::isInSource)
        .flatMap(newest -> finding(newest, chains));
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
        Finding.of(
            Message.UPCAST_IS_MISSING,
            newest.versionSpot(),
            newest.stored().toString(),
            missing.size() > SHOWN ? versions + " and more" : versions));
  }
}
