package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.type.WrittenText;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;

/**
 * What {@code @OnEvent} says of a handler.
 *
 * @param formerly the names it had before, the latest first
 * @param timeout as it is written; empty if it is not
 * @param isReplayed whether it is to be called again after a rewind, whatever it returns
 * @param onFailure the constant of {@code OnFailure}; empty if the subscriber's holds
 */
public record HandlingModel(
    List<WrittenText> formerly,
    String timeout,
    SourceSpot timeoutSpot,
    boolean isReplayed,
    Optional<RetryModel> retry,
    Optional<String> onFailure) {

  public HandlingModel {
    formerly = List.copyOf(formerly);
  }

  /** Whether a failure in it is handled in its own way. */
  public boolean failsInItsOwnWay() {
    return retry.isPresent() || onFailure.isPresent();
  }
}
