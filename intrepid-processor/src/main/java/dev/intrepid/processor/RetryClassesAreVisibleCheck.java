package dev.intrepid.processor;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import java.util.stream.Stream;

/** The generated table can name the exceptions that {@code @Retry} names. */
final class RetryClassesAreVisibleCheck implements Check<HandlersModel> {

  @Override
  public Stream<Finding> findings(HandlersModel model) {
    String home = model.type().name().packageName();
    return model.subscriber().retry().stream()
        .flatMap(RetryModel::failures)
        .filter(failure -> isHidden(failure, home))
        .map(
            failure ->
                Finding.of(
                    Message.RETRY_CLASS_IS_HIDDEN,
                    failure.spot(),
                    requireNonNull(failure.name()).canonicalName(),
                    home));
  }

  private static boolean isHidden(FailureModel failure, String home) {
    ClassName name = requireNonNull(failure.name());
    return failure.isPrivate() || (!failure.isPublic() && !name.packageName().equals(home));
  }
}
