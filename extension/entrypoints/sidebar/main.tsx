import '../../no-eval.ts';
import { openSidebar, Sidebar } from '../../sidebar/sidebar.tsx';
import '../../sidebar/panel.css';
import { mount } from '../../common/mount.tsx';

mount(<Sidebar {...openSidebar()} />, 'ColdCopy');
