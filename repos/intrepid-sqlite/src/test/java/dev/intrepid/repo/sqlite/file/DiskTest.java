package dev.intrepid.repo.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.intrepid.repo.IntrepidRepo;
import dev.intrepid.repo.RepoProvider;
import dev.intrepid.repo.RepoUnavailableException;
import java.nio.file.FileStore;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskTest {

  private static final Path FILE = Path.of("shop.db");
  private static final long KIB = 1_024;

  @TempDir Path folder;

  @Test
  void a_disk_with_room_is_no_obstacle() {
    String address = "sqlite:" + folder.resolve("shop.db");
    IntrepidRepo.open(address).close();

    assertThat(RepoProvider.of(address).obstacle(address)).isEmpty();
  }

  @Test
  void a_full_disk_is_told() {
    assertThat(new Disk(FILE, new Store(0, false)).obstacle())
        .contains("the disk of shop.db has 0 KiB left");
  }

  @Test
  void a_disk_with_less_room_than_a_commit_may_take_is_told() {
    assertThat(new Disk(FILE, new Store(1_023 * KIB, false)).obstacle())
        .contains("the disk of shop.db has 1,023 KiB left");
    assertThat(new Disk(FILE, new Store(1_024 * KIB, false)).obstacle()).isEmpty();
  }

  @Test
  void a_disk_that_nobody_may_write_is_told() {
    assertThat(new Disk(FILE, new Store(1 << 30, true)).obstacle())
        .contains("the disk of shop.db is mounted read-only");
  }

  @Test
  void a_file_that_is_not_there_has_no_disk() {
    String address = "sqlite:" + folder.resolve("none.db");

    assertThatThrownBy(() -> RepoProvider.of(address).obstacle(address))
        .isInstanceOf(RepoUnavailableException.class)
        .hasMessageContaining("none.db");
  }

  /** A disk with that much room. */
  private static final class Store extends FileStore {

    private final long left;
    private final boolean isReadOnly;

    Store(long left, boolean isReadOnly) {
      this.left = left;
      this.isReadOnly = isReadOnly;
    }

    @Override
    public String name() {
      return "store";
    }

    @Override
    public String type() {
      return "test";
    }

    @Override
    public boolean isReadOnly() {
      return isReadOnly;
    }

    @Override
    public long getTotalSpace() {
      return Long.MAX_VALUE;
    }

    @Override
    public long getUsableSpace() {
      return left;
    }

    @Override
    public long getUnallocatedSpace() {
      return left;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
      return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
      return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object getAttribute(String attribute) {
      throw new UnsupportedOperationException();
    }
  }
}
