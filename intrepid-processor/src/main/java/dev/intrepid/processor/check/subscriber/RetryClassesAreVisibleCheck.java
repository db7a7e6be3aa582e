package dev.intrepid.processor.check.subscriber;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.method.FailureModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;

/** The generated table can name the exceptions that {@code @Retry} names. */
final class RetryClassesAreVisibleCheck implements Check<HandlersModel> {

  @Override
  public List<Finding> findings(HandlersModel model) {
    String home = model.type().name().packageName();
    List<Finding> findings = new ArrayList<>();
    for (RetryModel retry : model.retries()) {
      for (FailureModel failure : retry.failures()) {
        if (isHidden(failure.type(), home)) {
          String name = failure.name().canonicalName();
          findings.add(Finding.of(Message.RETRY_CLASS_IS_HIDDEN, failure.spot(), name, home));
        }
      }
    }
    return findings;
  }

  private static boolean isHidden(TypeModel type, String home) {
    return type.isPrivate() || !type.isVisibleFrom(home);
  }
}
