package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** No annotation of Jackson is silently ignored. */
final class JacksonIsObeyedCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    return round.shapes().foreign().stream()
        .map(
            annotation ->
                Finding.of(
                    Message.JACKSON_IS_NOT_OBEYED,
                    annotation.spot(),
                    annotation.place(),
                    annotation.label(),
                    annotation.instead()));
  }
}
