package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.report.Finding;
import java.util.stream.Stream;

/** An upcast takes one stored version of one type. Silent about generic methods. */
final class UpcastTakesAVersionCheck implements Check<UpcastModel> {

  @Override
  public Stream<Finding> findings(UpcastModel upcast) {
    return upcast.source() instanceof UpcastSource.OfNothing nothing && !upcast.isGeneric()
        ? Stream.of(nothing.problem().at(nothing.spot()))
        : Stream.empty();
  }
}
