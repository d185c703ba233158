/** What one of our own pages answers to a request; whoever drives a browser hands it over in that browser's way. */
export type PageAnswer = {
  /** 200 when it is not said. */
  status?: number;
  contentType?: string;
  headers?: Record<string, string>;
  body?: string;
};
