package dev.intrepid.launcher.command;

import dev.intrepid.repo.RepoProvider;
import java.util.Optional;
import java.util.function.Supplier;

/** What keeps apps from storing anything in a repo now, looked for if it is asked for. */
final class WriteObstacle implements Supplier<Optional<String>> {

  private final String address;
  private boolean hasLooked;
  private Optional<String> found = Optional.empty();

  WriteObstacle(String address) {
    this.address = address;
  }

  @Override
  public Optional<String> get() {
    if (!hasLooked) {
      found = RepoProvider.of(address).obstacle(address);
      hasLooked = true;
    }
    return found;
  }
}
