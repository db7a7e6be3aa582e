package dev.intrepid.processor.write;

import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.FileFailure;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.io.IOException;
import javax.annotation.processing.FilerException;

/** A generated class could not be written, for a reason that the user can mend. */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private UnwritableException(Finding finding, IOException cause) {
    super(cause);
    this.finding = finding;
  }

  /**
   * For a generated class.
   *
   * @param cause a FilerException if there is a class of that name, as one of another processor
   */
  static UnwritableException of(String name, TypeModel source, IOException cause) {
    return new UnwritableException(
        cause instanceof FilerException
            ? Finding.of(Message.GENERATED_NAME_IS_TAKEN, source.spot(), name, source.label())
            : Finding.of(
                Message.GENERATED_FILE_IS_NOT_WRITTEN,
                source.spot(),
                name,
                FileFailure.reason(cause)),
        cause);
  }

  public Finding finding() {
    return finding;
  }
}
