import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '../shared/contract/errors.ts';

type Extras = Omit<ErrorBody, 'error' | 'message'>;

/** A failure that the caller may see: its message is written for a person and holds no inner text. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly extras: Extras;

  constructor(code: ErrorCode, message: string, extras: Extras = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.extras = extras;
  }

  get status() {
    return ERROR_STATUS[this.code];
  }

  get body(): ErrorBody {
    return { error: this.code, message: this.message, ...this.extras };
  }

  /** The same failure, saying also what it cost. */
  with(extras: Extras): ApiError {
    return new ApiError(this.code, this.message, { ...this.extras, ...extras });
  }
}

/** Whatever was thrown, as an error for the caller. Only an `ApiError` speaks for itself. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  return new ApiError('internal_error', 'Something went wrong on our side. Try again in a moment.');
}
