package icofolio.reading;

/** What an endpoint's key is used for. */
public enum KeyState {
  /** Takes its share of the requests. */
  ACTIVE,
  /** Takes none while an active one works; what has begun with it ends with it. */
  RETIRING,
  /** Takes none ever again. */
  RETIRED
}
