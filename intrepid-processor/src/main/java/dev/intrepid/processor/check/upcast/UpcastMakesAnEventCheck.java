package dev.intrepid.processor.check.upcast;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Problem;
import java.util.List;

/** What an upcast returns is a message. */
final class UpcastMakesAnEventCheck implements Check<UpcastModel> {

  @Override
  public List<Finding> findings(UpcastModel upcast) {
    Problem problem = upcast.result().problem();
    return problem == null || upcast.isGeneric() ? List.of() : List.of(problem.at(upcast.spot()));
  }
}
