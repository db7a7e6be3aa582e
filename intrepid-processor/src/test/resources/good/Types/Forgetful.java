package shop;

import dev.intrepid.annotations.Mapped;

/** A bean that an ObjectMapper reads, and writes only in part. */
@Mapped
public final class Forgetful {

  private String name = "";
  private int secret;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public void setSecret(int secret) {
    this.secret = secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Forgetful that && name.equals(that.name) && secret == that.secret;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
