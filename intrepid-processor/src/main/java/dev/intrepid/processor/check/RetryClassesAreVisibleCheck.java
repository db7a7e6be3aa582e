package dev.intrepid.processor.check;

import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.RetryModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.stream.Stream;

/** The generated table can name the exceptions that {@code @Retry} names. */
final class RetryClassesAreVisibleCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    String home = model.type().name().packageName();
    return model
        .retries()
        .flatMap(RetryModel::failures)
        .filter(failure -> isHidden(failure.type(), home))
        .map(
            failure ->
                Finding.of(
                    Message.RETRY_CLASS_IS_HIDDEN,
                    failure.spot(),
                    failure.name().canonicalName(),
                    home));
  }

  private static boolean isHidden(TypeModel type, String home) {
    return type.isPrivate() || !type.isVisibleFrom(home);
  }
}
