package dev.intrepid.processor.check;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.TypeUses;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.util.stream.Stream;

/** Generated code refers to records whose own adapters were generated where they were compiled. */
final class AdaptersAreThereCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return Stream.concat(
        TypeUses.ofEvents(round)
            .filter(use -> !use.record().hasAdapter())
            .map(use -> finding(use.record().type(), use.record().generated(), use.spot())),
        TypeUses.ofMemos(round)
            .filter(use -> !use.record().hasAdapter())
            .map(use -> finding(use.record().type(), use.record().generated(), use.spot())));
  }

  private static Finding finding(TypeModel type, ClassName adapter, SourceSpot spot) {
    return Finding.of(
        Message.ADAPTER_IS_MISSING, spot, type.name().canonicalName(), adapter.simpleName());
  }
}
