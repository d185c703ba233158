import { Misuse } from '../cli/given.ts';

/** What a package is made for: the Worker it talks to, and the page that says more of it. */
export type Addresses = { worker: URL; homepage: URL | undefined };

const EXAMPLE = 'such as COLDCOPY_WORKER=https://coldcopy.example.workers.dev';

function httpsOrigin(name: string, value: string): URL {
  if (!URL.canParse(value))
    throw new Misuse(`${name} is "${value}", which is no address. Give it one ${EXAMPLE}.`);
  const url = new URL(value);
  if (url.protocol !== 'https:')
    throw new Misuse(
      `${name} is ${value}. A package for a store talks to a Worker over https alone: give it an address ${EXAMPLE}.`,
    );
  if (url.username || url.password)
    throw new Misuse(`${name} holds a name or a password, which would be published with it.`);
  return url;
}

/**
 * The addresses that the environment names.
 * @throws Misuse where a store could not take the package, with what to do about it.
 */
export function packagedAddresses(env: NodeJS.ProcessEnv): Addresses {
  const { COLDCOPY_WORKER: worker, COLDCOPY_HOMEPAGE: homepage } = env;
  if (!worker)
    throw new Misuse(
      `COLDCOPY_WORKER is not set. A package talks to one Worker: give its https address, ${EXAMPLE}.`,
    );
  const origin = httpsOrigin('COLDCOPY_WORKER', worker);
  if (origin.pathname !== '/' || origin.search || origin.hash)
    throw new Misuse(
      `COLDCOPY_WORKER is ${worker}. Give the Worker's origin alone: ${origin.origin}.`,
    );
  return {
    worker: origin,
    homepage: homepage ? httpsOrigin('COLDCOPY_HOMEPAGE', homepage) : undefined,
  };
}
