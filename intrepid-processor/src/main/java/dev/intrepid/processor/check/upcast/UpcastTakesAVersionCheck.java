package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.report.Finding;
import java.util.List;

/** An upcast takes one stored version of one type. Silent about generic methods. */
final class UpcastTakesAVersionCheck implements Check<UpcastModel> {

  @Override
  public List<Finding> findings(UpcastModel upcast) {
    return upcast.source() instanceof UpcastSource.OfNothing nothing && !upcast.isGeneric()
        ? List.of(nothing.problem().at(nothing.spot()))
        : List.of();
  }
}
