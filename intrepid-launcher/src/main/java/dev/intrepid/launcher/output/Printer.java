package dev.intrepid.launcher.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Prints, and remembers why that failed, which a PrintWriter keeps to itself. */
public final class Printer extends PrintWriter {

  private final Kept kept;
  private final BooleanSupplier isPipe;

  /** Prints to that; if it is a pipe, a failure means that nobody reads it any more. */
  public Printer(OutputStream out, BooleanSupplier isPipe) {
    this(new Kept(out), isPipe);
  }

  private Printer(Kept kept, BooleanSupplier isPipe) {
    super(new OutputStreamWriter(kept, UTF_8), false);
    this.kept = kept;
    this.isPipe = isPipe;
  }

  /** Prints to the output of this process. */
  static Printer ofProcess() {
    return new Printer(new FileOutputStream(FileDescriptor.out), Printer::isOutputPipe);
  }

  /** Linux tells; other systems say it in the failure. */
  private static boolean isOutputPipe() {
    try {
      String output = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return output.startsWith("pipe:") || output.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Why something was not written; empty if all was, or its reader has gone, as head does. */
  Optional<IOException> failure() {
    IOException failure = checkError() ? kept.failure : null;
    if (failure == null || isOfPipe(failure) || isPipe.getAsBoolean()) {
      return Optional.empty();
    }
    return Optional.of(failure);
  }

  private static boolean isOfPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** Keeps the first failure. */
  private static final class Kept extends FilterOutputStream {

    private volatile @Nullable IOException failure;

    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
  }
}
