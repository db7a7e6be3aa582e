package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Upcasts that split messages into other types do not lead back. */
final class UpcastsEndCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<UpcastModel, List<StoredVersion>> loop : round.chains().loops().entrySet()) {
      findings.add(finding(loop));
    }
    return findings;
  }

  private static Finding finding(Map.Entry<UpcastModel, List<StoredVersion>> loop) {
    List<StoredVersion> way = loop.getValue();
    return Finding.of(
        Message.UPCASTS_IN_A_LOOP,
        loop.getKey().spot(),
        loop.getKey().signature(),
        Stream.concat(way.stream(), Stream.of(way.get(0)))
            .map(StoredVersion::toString)
            .collect(Collectors.joining(" -> ")));
  }
}
