package dev.intrepid.processor.check.record;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.TypeUses;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

/** Generated code refers to records whose own adapters were generated where they were compiled. */
final class AdaptersAreThereCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Finding> findings = new ArrayList<>();
    for (TypeUses.Use<EventModel> use : TypeUses.ofEvents(round)) {
      if (!use.record().hasAdapter()) {
        findings.add(finding(use.record().type(), use.record().generated(), use.spot()));
      }
    }
    for (TypeUses.Use<MemoModel> use : TypeUses.ofMemos(round)) {
      if (!use.record().hasAdapter()) {
        findings.add(finding(use.record().type(), use.record().generated(), use.spot()));
      }
    }
    return findings;
  }

  private static Finding finding(TypeModel type, ClassName adapter, SourceSpot spot) {
    return Finding.of(
        Message.ADAPTER_IS_MISSING, spot, type.name().canonicalName(), adapter.simpleName());
  }
}
