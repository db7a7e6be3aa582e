package mail;

public class Sending {

  protected interface Mailer {}
}
