package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every old version has an upcast. Silent where an upcast names no version, a wrong one, or leads
 * to another type, since it may be meant for the missing one.
 */
final class UpcastsLeadToTheNewestCheck implements Check<RoundModel> {

  private static final int SHOWN = 3;

  @Override
  public List<Finding> findings(RoundModel round) {
    UpcastChains chains = round.chains();
    Set<String> doubtful = new HashSet<>();
    for (UpcastModel upcast : round.allUpcasts()) {
      if (upcast.from().isEmpty()) {
        return List.of();
      }
      upcast
          .from()
          .filter(from -> isWrong(upcast, from, chains))
          .ifPresent(f -> doubtful.add(f.type()));
      UpcastGoesUpCheck.misled(upcast).ifPresent(to -> doubtful.add(to.type()));
    }
    return chains.types().containsAll(doubtful) ? findings(chains, doubtful) : List.of();
  }

  private static List<Finding> findings(UpcastChains chains, Set<String> doubtful) {
    List<Finding> findings = new ArrayList<>();
    for (String type : chains.types()) {
      EventModel newest = chains.newest(type).orElse(null);
      if (newest != null && !doubtful.contains(type) && chains.isInSource(newest)) {
        findings.addAll(finding(newest, chains));
      }
    }
    for (Map.Entry<StoredVersion, UpcastModel> upcast : chains.upcasts().entrySet()) {
      StoredVersion from = upcast.getKey();
      if (upcast.getValue().isOnJson() && !doubtful.contains(from.type())) {
        findings.addAll(elsewhere(upcast.getValue(), from.next(), chains));
      }
    }
    return findings;
  }

  /**
   * A type whose newest record is in another module: there is nothing to point to but the upcast.
   */
  private static List<Finding> elsewhere(
      UpcastModel upcast, StoredVersion next, UpcastChains chains) {
    boolean goesOn = chains.record(next).isPresent() || chains.upcast(next).isPresent();
    return chains.newest(next.type()).stream()
        .filter(newest -> !goesOn && !chains.isInSource(newest))
        .map(newest -> missing(newest, upcast.spot(), String.valueOf(next.version())))
        .toList();
  }

  private static boolean isWrong(UpcastModel upcast, StoredVersion from, UpcastChains chains) {
    return upcast.isOnJson()
        && chains
            .newest(from.type())
            .map(newest -> from.version() >= newest.version())
            .orElse(true);
  }

  private static List<Finding> finding(EventModel newest, UpcastChains chains) {
    List<Integer> missing = chains.missing(newest.eventType(), SHOWN + 1);
    if (missing.isEmpty()) {
      return List.of();
    }
    String versions =
        missing.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return List.of(
        missing(
            newest,
            newest.versionSpot(),
            missing.size() > SHOWN ? versions + " and more" : versions));
  }

  private static Finding missing(EventModel newest, SourceSpot spot, String versions) {
    return Finding.of(Message.UPCAST_IS_MISSING, spot, newest.stored().toString(), versions);
  }
}
