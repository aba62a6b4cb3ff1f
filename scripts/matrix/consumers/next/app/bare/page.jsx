// Nothing here says that the page is dynamic. Next finds out by an error that it throws out of fetch while it builds.
import { thrown, unitpay } from '../../lib/client.js';

export default async function Page() {
  try {
    const answer = await unitpay.call('getPayment', { paymentId: '5' }, { auth: 'project' });
    return <p>{answer.message}</p>;
  } catch (error) {
    if (typeof error?.digest !== 'string') throw error;
    const texts = `${error.message} ${error.stack} ${error.description}`;
    console.log(
      `control error: ${thrown.includes(error) ? 'the same object' : 'another object'}, ${error.digest}, ` +
        `${texts.includes('secretKey=') && !texts.includes('secretKey=***') ? 'with its key' : 'masked'}`,
    );
    throw error;
  }
}
